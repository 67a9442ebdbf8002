/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Columns;
import it.pianozona.table.InRome;
import java.time.LocalDate;
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
            String id,
            String title,
            String territory,
            String businessKey,
            @InRome LocalDate due,
            List<String> offices) {}

    /** The open tasks whose due day lies between the two, both included. */
    public List<DueTask> dueBetween(LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                select t.id_ as id, t.name_ as title, t.tenant_id_ as territory, root.business_key_ as business_key, t.due_date_ as due,
                       array_agg(l.group_id_ order by l.group_id_) as offices
                from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_
                join act_ru_execution root on root.id_ = p.root_proc_inst_id_
                join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
                where t.due_date_ >= :first and t.due_date_ < :afterLast
                group by t.id_, t.name_, t.tenant_id_, root.business_key_, t.due_date_
                """)
                .param("first", EngineRows.startOf(first))
                .param("afterLast", EngineRows.startOf(last.plusDays(1)))
                .query(Columns.of(DueTask.class))
                .list();
    }
}
