/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.record.NextNumber;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the module. */
@Repository
class DecisionRows {

    static final Columns<Decision> DECISION = Columns.of(Decision.class);

    private static final Columns<Sitting> LAST = Columns.of(Sitting.class, "sitting_");

    private final JdbcClient jdbc;
    private final Table<Decision> decisions;
    private final Table<Sitting> sittings;
    private final NextNumber numbers;

    DecisionRows(JdbcClient jdbc, Tables tables, NextNumber numbers) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.decisions = tables.of("collegial_decision", Decision.class);
        this.sittings = tables.of("sitting", Sitting.class);
    }

    void insert(UUID id, DecisionRequest request, LocalDate openedOn) {
        decisions.insert(new Decision(id, request, openedOn, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    Optional<Decision> find(UUID id) {
        return decisions.find(id);
    }

    Optional<CalledDecision> called(UUID id) {
        return jdbc.sql(
                        """
                select d.*, %s from collegial_decision d
                  join lateral (select * from sitting where decision = d.id order by number desc limit 1) s on true
                 where d.id = :id
                """
                                .formatted(LAST.from("s")))
                .param("id", id)
                .query((row, n) -> new CalledDecision(DECISION.mapRow(row, n), LAST.mapRow(row, n)))
                .optional();
    }

    List<Decision> ofKey(String businessKey) {
        return decisions.list("where business_key = ? order by opened_on, id", businessKey);
    }

    Optional<LocalDate> lastConvened(String bodyId) {
        return jdbc.sql(
                        """
                select max(s.held_at)::date from sitting s join collegial_decision d on d.id = s.decision
                where d.body = :body and s.closed_at is null and s.called_off_at is null and d.outcome is null having max(s.held_at) is not null
                """)
                .param("body", bodyId)
                .query(LocalDate.class)
                .optional();
    }

    int nextSitting(UUID decision) {
        return numbers.of("sitting", "decision", decision);
    }

    void insert(Sitting sitting) {
        sittings.insert(sitting);
    }

    Optional<Sitting> lastSitting(UUID decisionId) {
        return sittings.one("where decision = ? order by number desc limit 1", decisionId);
    }

    /** The last sitting, if it is neither held nor called off. */
    Optional<Sitting> openSitting(UUID decisionId) {
        return jdbc.sql(
                        """
                select * from (select * from sitting where decision = :decision order by number desc limit 1) s
                 where s.closed_at is null and s.outcome is null and s.called_off_at is null
                """)
                .param("decision", decisionId)
                .query(Columns.of(Sitting.class))
                .optional();
    }

    /** Why the last sitting was called off, if it was. */
    Optional<String> calledOffLast(UUID decisionId) {
        return jdbc.sql("select called_off_reason from sitting where decision = :decision order by number desc limit 1")
                .param("decision", decisionId)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(reason -> reason);
    }

    void callOff(UUID sittingId, String personId, String reason, Instant at) {
        sittings.set(sittingId, "called_off_at", at, "called_off_by", personId, "called_off_reason", reason);
    }

    void withdraw(UUID decisionId, Decision.Return returned, String personId, Instant at) {
        setReturn(decisionId, returned);
        decisions.set(decisionId, "outcome", Outcome.RETURNED, "withdrawn_at", at, "withdrawn_by", personId);
    }

    List<Sitting> sittings(UUID decisionId) {
        return sittings.list("where decision = ? order by number", decisionId);
    }

    int sittingsWithoutQuorum(UUID decisionId) {
        return jdbc.sql("select count(*) from sitting where decision = :decision and outcome = 'NO_QUORUM'")
                .param("decision", decisionId)
                .query(Integer.class)
                .single();
    }

    void setOutcome(UUID sittingId, Outcome outcome) {
        sittings.set(sittingId, "outcome", outcome);
    }

    void conclude(UUID decisionId, Outcome outcome) {
        decisions.set(decisionId, "outcome", outcome);
    }

    void setReturn(UUID decisionId, Decision.Return returned) {
        decisions.set(
                decisionId,
                "return_reason",
                returned.reason(),
                "return_sections",
                returned.codes(),
                "return_due",
                returned.due());
    }
}
