/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Open tasks by due day, with their offices, in one statement. */
@Service
public class DueTasks {

    private final JdbcClient jdbc;

    DueTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open task that falls due. */
    public record DueTask(
            String id, String title, String territory, String businessKey, LocalDate due, List<String> offices) {}

    /** The open tasks whose due day lies between the two, both included. */
    public List<DueTask> dueBetween(LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                select t.id_, t.name_, t.tenant_id_, root.business_key_, t.due_date_,
                       array_agg(l.group_id_ order by l.group_id_) as offices
                from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_
                join act_ru_execution root on root.id_ = p.root_proc_inst_id_
                join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
                where t.due_date_ >= :first and t.due_date_ < :afterLast
                group by t.id_, t.name_, t.tenant_id_, root.business_key_, t.due_date_
                """)
                .param("first", startOf(first))
                .param("afterLast", startOf(last.plusDays(1)))
                .query((row, n) -> new DueTask(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5)
                                .toInstant()
                                .atZone(BusinessClock.ROME)
                                .toLocalDate(),
                        Arrays.asList((String[]) row.getArray(6).getArray())))
                .list();
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessClock.ROME).toInstant());
    }
}
