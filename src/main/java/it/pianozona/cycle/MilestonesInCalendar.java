/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.notice.CalendarEntries;
import it.pianozona.territory.Rights;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The milestones of the cycles of a person's areas: when each step is to be done, and the day of approval. */
@Component
class MilestonesInCalendar implements CalendarEntries {

    private final JdbcClient jdbc;

    MilestonesInCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> of(Rights rights, LocalDate first, LocalDate last) {
        if (rights.territoryCodes().isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select c.key || '-' || s.step as id, c.key, s.title || ' da concludere' as title, s.planned_to as day
                from cycle_step s join planning_cycle c on c.key = s.cycle
                where c.area in (:areas) and c.state in ('IN_PREPARATION', 'PLAN_APPROVED') and s.state <> 'DONE'
                  and s.planned_to between :first and :last
                union all
                select c.key || '-approvazione', c.key, 'Approvazione e firma', c.approval_date
                from planning_cycle c
                where c.area in (:areas) and c.state in ('IN_PREPARATION', 'PLAN_APPROVED')
                  and c.approval_date between :first and :last
                order by day, id
                """)
                .param("areas", rights.territoryCodes())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Entry.of(
                        "ciclo-" + row.getString("id"),
                        row.getString("key") + ": " + row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        "Calendario del ciclo.",
                        "/fascicolo/" + row.getString("key")))
                .list();
    }
}
