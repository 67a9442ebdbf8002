/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.record.LegalRecord;
import it.pianozona.table.Columns;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes cast before the sitting count on its day: one whose voter no longer sits then, because the office has another holder or the
 * delegation holds no more, is set aside on record, and the seat votes again (requirements, N-4).
 */
@Service
public class LapsedVotes {

    private static final String SYSTEM = "sistema";

    /** Of a sitting that is not closed: a holder's vote without the office that day, a deputy's without the delegation. */
    private static final String LAPSED =
            """
            v.sitting = :sitting and case when v.delegation is null
                 then not exists (select 1 from office_holder h where h.office = v.office and h.person = v.person
                                     and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day))
                 else not exists (select 1 from delegations_on(:day) d where d.id = v.delegation and 'VOTE' = any (d.scopes)) end
            """;

    private final LegalRecord record;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    LapsedVotes(LegalRecord record, JdbcClient jdbc, BusinessClock clock) {
        this.record = record;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Aside(String incarico, String motivo) {}

    /** By office, why its vote does not count on the day of the sitting, in words for people. */
    @Transactional(readOnly = true)
    public Map<String, String> of(Sitting sitting) {
        return jdbc.sql("select v.office, v.delegation is not null as deputy from vote v where " + LAPSED)
                .param("sitting", sitting.id())
                .param("day", sitting.heldAt().toLocalDate())
                .query(Columns.map("office", String.class, (row, n) -> why(row.getBoolean("deputy"))));
    }

    private static String why(boolean deputy) {
        return deputy
                ? "la delega con cui era stato espresso non vale nel giorno della seduta"
                : "chi lo aveva espresso non ricopre più l'incarico nel giorno della seduta";
    }

    /**
     * Sets them aside, in one statement; who asks holds the instance of the decision.
     *
     * @return the offices that have no vote any more
     */
    @Transactional
    public List<String> setAside(CalledDecision called) {
        var sitting = called.sitting();
        var gone = jdbc.sql(
                        """
                with gone as (delete from vote v where %s
                              returning v.sitting, v.office, v.person, v.choice, v.reason, v.delegation, v.conflict, v.cast_at),
                kept as (insert into vote_set_aside (sitting, office, person, choice, reason, delegation, conflict, cast_at,
                                                     set_aside_at)
                         select gone.*, cast(:at as timestamptz) from gone)
                select office, delegation is not null as deputy from gone order by office
                """
                                .formatted(LAPSED))
                .param("sitting", sitting.id())
                .param("day", sitting.heldAt().toLocalDate())
                .param("at", Timestamp.from(clock.instant()))
                .query((row, n) -> new Aside(row.getString("office"), why(row.getBoolean("deputy"))))
                .list();
        var request = called.decision().request();
        gone.forEach(aside -> record.append(
                new LegalRecord.Act(request.territory(), request.businessKey(), SYSTEM, "", "Voto accantonato"),
                null,
                aside));
        return gone.stream().map(Aside::incarico).toList();
    }
}
