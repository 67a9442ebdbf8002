/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Columns;
import it.pianozona.table.EmptyAsNull;
import it.pianozona.table.InRome;
import it.pianozona.territory.Rights;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a list of tasks says of each beside its title, for those that a person may see; one statement for a whole page. */
@Service
public class TaskCards {

    private static final String CARDS =
            """
            select t.id_ as id, t.name_ as title, d.name_ as process, coalesce(r.name, t.tenant_id_) as territory_name,
                   t.tenant_id_ as territory, p.business_key_ as business_key, t.due_date_ as due, h.start_time_ as begun
            from act_ru_task t
            join act_re_procdef d on d.id_ = t.proc_def_id_
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            left join act_hi_procinst h on h.id_ = t.proc_inst_id_
            left join territory r on r.code = t.tenant_id_
            where t.id_ in (:ids) and t.tenant_id_ in (:territories)
            """;

    private static final String BESIDE =
            """
            select t.name_ as title, min(t.due_date_) as due, count(distinct t.id_) as open,
                   array_agg(distinct coalesce(o.name, l.group_id_)) filter (where l.group_id_ is not null) as offices
            from act_ru_task t
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            left join office o on o.id = regexp_replace(l.group_id_, '^firmatario-', '')
            where p.business_key_ = :key and t.tenant_id_ = :territory
            group by t.name_
            order by min(t.due_date_) nulls last, t.name_
            """;

    private final JdbcClient jdbc;

    TaskCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open task and where it belongs.
     *
     * @param process name of its process, Italian
     * @param territoryName for example "Rhodense"
     * @param territory code of the area or wider territory, for example {@code RHO}
     * @param businessKey for example {@code RHO-2018-2020}; empty text if its instance has none
     * @param due Europe/Rome
     * @param begun when its instance was started, Europe/Rome
     */
    public record TaskCard(
            String id,
            String title,
            String process,
            String territoryName,
            String territory,
            @EmptyAsNull String businessKey,
            @InRome Optional<LocalDate> due,
            @InRome Optional<LocalDate> begun) {}

    /**
     * The steps of one title that are open for the same business key.
     *
     * @param open how many; several where each member of a body has one
     * @param offices names of the offices that can conclude them
     * @param due of the first to fall due, Europe/Rome
     */
    public record OpenStep(String title, @InRome Optional<LocalDate> due, int open, List<String> offices) {

        /** True if the due day is over. */
        public boolean isLate(LocalDate today) {
            return due.filter(day -> day.isBefore(today)).isPresent();
        }
    }

    /** Those of the tasks that are open in the person's territories, in no order; the others are absent. */
    public List<TaskCard> visible(Rights rights, Collection<String> taskIds) {
        if (taskIds.isEmpty() || rights.territoryCodes().isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CARDS)
                .param("ids", taskIds)
                .param("territories", rights.territoryCodes())
                .query(Columns.of(TaskCard.class))
                .list();
    }

    /** The steps that are open for what the task is about, the task's own among them, most urgent first. */
    public List<OpenStep> openBeside(TaskCard task) {
        return jdbc.sql(BESIDE)
                .param("key", task.businessKey())
                .param("territory", task.territory())
                .query(Columns.of(OpenStep.class))
                .list();
    }
}
