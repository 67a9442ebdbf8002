/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.territory.Rights;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The open tasks of a person's offices, for our own pages, in one statement. */
@Service
public class OpenTasks {

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open task.
     *
     * @param businessKey what it is about, for example {@code RHO-2018-2020}
     * @param due Europe/Rome
     */
    public record OpenTask(String id, String title, String businessKey, Optional<LocalDate> due) {

        /** True if the due day is over. */
        public boolean isLate(LocalDate today) {
            return due.filter(day -> day.isBefore(today)).isPresent();
        }
    }

    /** The tasks that the person's offices can conclude, most urgent first. */
    public List<OpenTask> of(Rights rights, int limit) {
        if (rights.officeIds().isEmpty() || rights.territoryCodes().isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select t.id_, t.name_, p.business_key_, t.due_date_
                from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                where t.tenant_id_ in (:territories)
                  and exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.group_id_ in (:offices))
                order by t.due_date_ nulls last, t.create_time_ limit :limit
                """)
                .param("territories", rights.territoryCodes())
                .param("offices", rights.officeIds())
                .param("limit", limit)
                .query((row, n) -> new OpenTask(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)).orElse(""),
                        Optional.ofNullable(row.getTimestamp(4)).map(due -> due.toInstant()
                                .atZone(BusinessClock.ROME)
                                .toLocalDate())))
                .list();
    }
}
