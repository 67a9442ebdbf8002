/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice.workflow;

import it.pianozona.notice.CalendarEntries;
import it.pianozona.territory.Rights;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The due days of the open tasks that a person may conclude. */
@Component
class TasksInCalendar implements CalendarEntries {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    TasksInCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> of(Rights rights, LocalDate first, LocalDate last) {
        if (rights.officeIds().isEmpty() || rights.territoryCodes().isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select t.id_, t.name_, coalesce(p.business_key_, '') as business_key, t.due_date_
                from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                where t.tenant_id_ in (:territories) and t.due_date_ >= :first and t.due_date_ < :afterLast
                  and exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.group_id_ in (:offices))
                order by t.due_date_, t.id_ limit :most
                """)
                .param("territories", rights.territoryCodes())
                .param("offices", rights.officeIds())
                .param("first", startOf(first))
                .param("afterLast", startOf(last.plusDays(1)))
                .param("most", MOST)
                .query((row, number) -> Entry.of(
                        "compito-" + row.getString("id_"),
                        ("Scade: %s %s".formatted(row.getString("name_"), row.getString("business_key"))).strip(),
                        row.getTimestamp("due_date_")
                                .toInstant()
                                .atZone(BusinessClock.ROME)
                                .toLocalDate(),
                        "Compito da concludere in Pianozona.",
                        "/compiti/" + row.getString("id_")))
                .list();
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessClock.ROME).toInstant());
    }
}
