/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the module. */
@Repository
class DecisionRows {

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, DecisionRequest request, LocalDate openedOn) {
        jdbc.sql(
                        """
                insert into collegial_decision (id, territory, business_key, body, subject_id, subject_title, rule_set,
                    opened_on, notice_days, minutes_days, publication_days, return_days, multi_delegation, written_vote)
                values (:id, :territory, :key, :body, :subject, :title, :rule, :opened, :notice, :minutes, :publication, :return,
                    :multi, :written)
                """)
                .param("id", id)
                .param("territory", request.territory())
                .param("key", request.businessKey())
                .param("body", request.bodyId())
                .param("subject", request.subjectId())
                .param("title", request.subjectTitle())
                .param("rule", request.ruleSet().name())
                .param("opened", openedOn)
                .param("notice", request.terms().noticeDays())
                .param("minutes", request.terms().minutesDays())
                .param("publication", request.terms().publicationDays())
                .param("return", request.terms().returnDays())
                .param("multi", request.terms().multiDelegation())
                .param("written", request.terms().writtenVote())
                .update();
    }

    Optional<Decision> find(UUID id) {
        return jdbc.sql("select * from collegial_decision where id = :id")
                .param("id", id)
                .query(DecisionRows::decision)
                .optional();
    }

    Optional<CalledDecision> called(UUID id) {
        return jdbc.sql(
                        """
                select d.*, s.id as sitting_id, s.number, s.call, s.held_at, s.place, s.agenda, s.second_call_at
                  from collegial_decision d
                  join lateral (select * from sitting where decision = d.id order by number desc limit 1) s on true
                 where d.id = :id
                """)
                .param("id", id)
                .query((row, n) ->
                        new CalledDecision(decision(row, n), sitting(row, row.getObject("sitting_id", UUID.class), id)))
                .optional();
    }

    List<Decision> ofKey(String businessKey) {
        return jdbc.sql("select * from collegial_decision where business_key = :key order by opened_on, id")
                .param("key", businessKey)
                .query(DecisionRows::decision)
                .list();
    }

    static Decision decision(ResultSet row, int n) throws SQLException {
        var terms = new DecisionTerms(
                row.getInt("notice_days"),
                row.getInt("minutes_days"),
                row.getInt("publication_days"),
                row.getInt("return_days"),
                row.getBoolean("multi_delegation"),
                row.getBoolean("written_vote"));
        var request = new DecisionRequest(
                row.getString("territory"),
                row.getString("business_key"),
                row.getString("body"),
                row.getString("subject_id"),
                row.getString("subject_title"),
                RuleSet.valueOf(row.getString("rule_set")),
                terms);
        return new Decision(
                row.getObject("id", UUID.class),
                request,
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                returned(row),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }

    private static Optional<Decision.Return> returned(ResultSet row) throws SQLException {
        var reason = row.getString("return_reason");
        if (reason == null) {
            return Optional.empty();
        }
        var sections = row.getString("return_sections");
        return Optional.of(new Decision.Return(
                reason,
                sections.isBlank() ? List.of() : List.of(sections.split(",")),
                row.getObject("return_due", LocalDate.class)));
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

    void insert(Sitting sitting) {
        jdbc.sql(
                        """
                insert into sitting (id, decision, number, call, held_at, place, agenda, second_call_at)
                values (:id, :decision, :number, :call, :held, :place, :agenda, :second)
                """)
                .param("id", sitting.id())
                .param("decision", sitting.decisionId())
                .param("number", sitting.number())
                .param("call", sitting.call())
                .param("held", sitting.heldAt())
                .param("place", sitting.place())
                .param("agenda", sitting.agenda())
                .param("second", sitting.secondCallAt().orElse(null))
                .update();
    }

    Optional<Sitting> lastSitting(UUID decisionId) {
        return jdbc.sql("select * from sitting where decision = :decision order by number desc limit 1")
                .param("decision", decisionId)
                .query(DecisionRows::sitting)
                .optional();
    }

    /** The last sitting, if it is neither held nor called off. */
    Optional<Sitting> openSitting(UUID decisionId) {
        return jdbc.sql(
                        """
                select * from (select * from sitting where decision = :decision order by number desc limit 1) s
                 where s.closed_at is null and s.outcome is null and s.called_off_at is null
                """)
                .param("decision", decisionId)
                .query(DecisionRows::sitting)
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
        jdbc.sql(
                        "update sitting set called_off_at = :at, called_off_by = :person, called_off_reason = :reason where id = :id")
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .param("reason", reason)
                .param("id", sittingId)
                .update();
    }

    void withdraw(UUID decisionId, Decision.Return returned, String personId, Instant at) {
        setReturn(decisionId, returned);
        jdbc.sql(
                        "update collegial_decision set outcome = 'RETURNED', withdrawn_at = :at, withdrawn_by = :person where id = :id")
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .param("id", decisionId)
                .update();
    }

    List<Sitting> sittings(UUID decisionId) {
        return jdbc.sql("select * from sitting where decision = :decision order by number")
                .param("decision", decisionId)
                .query(DecisionRows::sitting)
                .list();
    }

    static Sitting sitting(ResultSet row, int n) throws SQLException {
        return sitting(row, row.getObject("id", UUID.class), row.getObject("decision", UUID.class));
    }

    private static Sitting sitting(ResultSet row, UUID id, UUID decision) throws SQLException {
        return new Sitting(
                id,
                decision,
                row.getInt("number"),
                row.getInt("call"),
                row.getObject("held_at", LocalDateTime.class),
                row.getString("place"),
                row.getString("agenda"),
                Optional.ofNullable(row.getObject("second_call_at", LocalDateTime.class)));
    }

    int sittingsWithoutQuorum(UUID decisionId) {
        return jdbc.sql("select count(*) from sitting where decision = :decision and outcome = 'NO_QUORUM'")
                .param("decision", decisionId)
                .query(Integer.class)
                .single();
    }

    void setOutcome(UUID sittingId, Outcome outcome) {
        jdbc.sql("update sitting set outcome = :outcome where id = :id")
                .param("outcome", outcome.name())
                .param("id", sittingId)
                .update();
    }

    void conclude(UUID decisionId, Outcome outcome) {
        jdbc.sql("update collegial_decision set outcome = :outcome where id = :id")
                .param("outcome", outcome.name())
                .param("id", decisionId)
                .update();
    }

    void setReturn(UUID decisionId, Decision.Return returned) {
        jdbc.sql(
                        """
                update collegial_decision set return_reason = :reason, return_sections = :sections, return_due = :due
                where id = :id
                """)
                .param("reason", returned.reason())
                .param("sections", String.join(",", returned.sections()))
                .param("due", returned.due())
                .param("id", decisionId)
                .update();
    }
}
