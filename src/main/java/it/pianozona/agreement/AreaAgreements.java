/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far the agreements of many cycles are and which municipalities they wait for, in one statement. */
@Service
public class AreaAgreements {

    private static final String MISSING =
            """
            select g.cycle, case when g.state = 'IN_FORCE' and y.in_force_to < :today then 'ENDED' else g.state end as state, count(p.office) as municipalities,
                   coalesce(array_agg(p.name order by p.name) filter (where m.missing), '{}') as missing,
                   coalesce(array_agg(p.office order by p.name) filter (where m.missing), '{}') as offices
            from agreement g join planning_cycle y on y.key = g.cycle
            left join agreement_party p on p.agreement = g.id and p.kind = 'SIGNATORY' and p.istat is not null
                 and p.left_round is null
            left join agreement_consent c on c.agreement = g.id and c.round = g.round and c.office = p.office
            left join agreement_authorisation a on a.agreement = g.id and a.round = g.round and a.office = p.office
            left join agreement_signature s on s.agreement = g.id and s.round = g.round and s.office = p.office
            left join agreement_ratification r on r.agreement = g.id and r.round = g.round and r.office = p.office
            left join lateral (select case g.state
                 when 'IN_CONFERENCE' then c.office is null
                 when 'IN_AUTHORISATION' then a.office is null
                 when 'IN_SIGNATURE' then s.office is null or (r.office is not null and r.ratified is null)
                 when 'SIGNED' then r.office is not null and r.ratified is null
                 else false end as missing) m on p.office is not null
            where g.cycle in (:cycles) group by g.cycle, g.state, y.in_force_to""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AreaAgreements(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The agreement of a cycle.
     *
     * @param municipalities how many are to sign
     * @param missing names of those that the running step waits for, for example "Comune di Rho"
     * @param offices their offices, in the same order
     */
    public record Standing(
            @Column("cycle") String cycleKey,
            Agreement.State state,
            int municipalities,
            List<String> missing,
            List<String> offices) {

        /** What the missing ones have still to do, Italian. */
        public String toDo() {
            return switch (state) {
                case IN_CONFERENCE -> "esprimere il consenso";
                case IN_AUTHORISATION -> "deliberare";
                case IN_SIGNATURE -> "firmare o ratificare";
                case SIGNED -> "ratificare";
                default -> "";
            };
        }
    }

    /** By cycle; one without an agreement is absent. */
    public Map<String, Standing> of(Collection<String> cycleKeys) {
        var standings = new HashMap<String, Standing>();
        if (!cycleKeys.isEmpty()) {
            jdbc.sql(MISSING)
                    .param("today", clock.today())
                    .param("cycles", cycleKeys)
                    .query((row, n) -> standings.put(
                            row.getString("cycle"), Columns.of(Standing.class).mapRow(row, n)))
                    .list();
        }
        return standings;
    }

    /**
     * A conference to come.
     *
     * @param heldAt Europe/Rome
     */
    public record Upcoming(String area, @Column("cycle") String cycleKey, LocalDateTime heldAt, String place) {}

    /** The conferences of the areas' agreements from the first day to the last, both included. */
    public List<Upcoming> conferences(Collection<String> areas, LocalDate first, LocalDate last, int most) {
        if (areas.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select g.area, g.cycle, c.held_at, c.place from agreement_conference c join agreement g on g.id = c.agreement
                where g.area in (:areas) and c.held_at >= :first and c.held_at < :after and c.minutes is null
                order by c.held_at, g.cycle limit :most
                """)
                .param("areas", areas)
                .param("first", Timestamp.valueOf(first.atStartOfDay()))
                .param("after", Timestamp.valueOf(last.plusDays(1).atStartOfDay()))
                .param("most", most)
                .query(Columns.of(Upcoming.class))
                .list();
    }
}
