/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice.workflow;

import it.pianozona.notice.Arrivals;
import it.pianozona.notice.News;
import it.pianozona.notice.OpenSteps;
import it.pianozona.notice.Telling;
import it.pianozona.notice.Topic;
import it.pianozona.notice.Vacancies;
import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks whose people have not been told. Nothing is written when a step is completed: a task without a mark is new,
 * in whatever order transactions were committed, and the mark is set in the transaction that tells (docs/adr/0022).
 */
@Component
class NewTasks implements Arrivals, OpenSteps {

    private static final int PORTION = 200;

    /**
     * The second member of the last condition: a form that takes one entry at a time opens the same step again when it is
     * sent; whoever has just sent it needs no message.
     */
    private static final String FRESH =
            """
            with marked as (
                insert into task_told (task)
                select t.id_ from act_ru_task t
                where not exists (select 1 from task_told d where d.task = t.id_)
                order by t.create_time_, t.id_ limit :portion
                on conflict do nothing
                returning task)
            select t.id_, t.name_, t.tenant_id_, coalesce(p.business_key_, root.business_key_, '') as business_key, t.due_date_,
                   array_agg(l.group_id_ order by l.group_id_) filter (where l.group_id_ is not null) as offices,
                   exists (select 1 from act_hi_taskinst h
                           where h.proc_inst_id_ = t.proc_inst_id_ and h.task_def_key_ = t.task_def_key_ and h.id_ <> t.id_
                             and h.end_time_ between t.create_time_ - interval '2 seconds' and t.create_time_) as goes_on
            from marked m
            join act_ru_task t on t.id_ = m.task
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            join act_ru_execution root on root.id_ = p.root_proc_inst_id_
            left join act_ru_identitylink l on l.task_id_ = t.id_
            group by t.id_, t.name_, t.tenant_id_, p.business_key_, root.business_key_, t.due_date_, t.proc_inst_id_,
                     t.task_def_key_, t.create_time_
            """;

    private final JdbcClient jdbc;
    private final Telling telling;
    private final Vacancies vacancies;

    NewTasks(JdbcClient jdbc, Telling telling, Vacancies vacancies) {
        this.jdbc = jdbc;
        this.vacancies = vacancies;
        this.telling = telling;
    }

    private record Fresh(News news, boolean goesOn) {}

    @Override
    @Transactional
    public boolean tellSome() {
        var fresh =
                jdbc.sql(FRESH).param("portion", PORTION).query(NewTasks::fresh).list();
        telling.tell(
                fresh.stream().filter(one -> !one.goesOn()).map(Fresh::news).toList());
        vacancies.tell(fresh.stream().map(Fresh::news).toList());
        return fresh.size() == PORTION;
    }

    private static Fresh fresh(ResultSet row, int number) throws SQLException {
        var id = row.getString("id_");
        var title = row.getString("name_");
        var offices = row.getArray("offices");
        var due = Optional.ofNullable(row.getTimestamp("due_date_"))
                .map(moment -> moment.toInstant().atZone(BusinessClock.ROME).toLocalDate());
        var news = new News(
                "compito-" + id,
                Topic.TASK,
                Optional.ofNullable(row.getString("tenant_id_")).orElse(""),
                row.getString("business_key"),
                id,
                "nuovo compito «%s»".formatted(title),
                "C'è un nuovo compito per te o per i tuoi colleghi: «%s».".formatted(title),
                "/compiti/" + id,
                due,
                offices == null ? List.of() : Arrays.asList((String[]) offices.getArray()));
        return new Fresh(news, row.getBoolean("goes_on"));
    }

    @Override
    public boolean isOpen(String taskId) {
        return jdbc.sql("select exists (select 1 from act_ru_task where id_ = :id)")
                .param("id", taskId)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public void tidy() {
        jdbc.sql("delete from task_told d where not exists (select 1 from act_ru_task t where t.id_ = d.task)")
                .update();
    }
}
