/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Columns;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open steps of whole territories, for those who keep watch: the region's board and the coordinators' Regia. Each list is
 * one statement and bounded. Whoever asks has checked which territories the person may see.
 */
@Service
public class RunningSteps {

    /** To be narrowed by a condition on the task: then only its own offices are looked up. */
    private static final String STEPS =
            """
            with turn as (
                select t.id_ as task,
                       array_agg(l.group_id_ order by l.group_id_) as ids,
                       array_agg(case when o.id <> l.group_id_ then :signs || o.name else coalesce(o.name, l.group_id_) end
                                 order by l.group_id_) as names,
                       array_agg(exists (select 1 from office_holder h
                                          where h.office = o.id and h.valid_from <= :today
                                            and (h.valid_to is null or h.valid_to >= :today))
                                 order by l.group_id_) as held
                  from act_ru_task t
                  join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
                  left join office o on o.id = regexp_replace(l.group_id_, :signatory, '')
                 where t.tenant_id_ in (:territories)%1$s
                 group by t.id_)
            select t.id_ as id, t.task_def_key_ as task_key, t.name_ as title, t.proc_inst_id_ as instance_id, d.key_ as process,
                   d.name_ as process_title, t.tenant_id_ as territory, root.business_key_ as business_key,
                   t.create_time_ as since, t.due_date_ as due, t.assignee_ as in_hand_of, turn.ids, turn.names, turn.held,
                   t.suspension_state_ = 2 as suspended, pace.usual_days
              from act_ru_task t
              join act_re_procdef d on d.id_ = t.proc_def_id_
              join act_ru_execution p on p.id_ = t.proc_inst_id_
              join act_ru_execution root on root.id_ = p.root_proc_inst_id_
              left join turn on turn.task = t.id_
              left join step_pace pace on pace.process = d.key_ and pace.task_key = t.task_def_key_
             where t.tenant_id_ in (:territories)%1$s""";

    private static final String STUCK =
            """
             and (t.due_date_ < :startOfToday or t.suspension_state_ = 2
                  or not coalesce(true = any (turn.held), false)
                  or t.create_time_ < cast(:startOfToday as timestamp) - make_interval(days => pace.usual_days))""";

    private static final String MOST_URGENT_FIRST =
            " order by t.due_date_ nulls last, t.create_time_, t.id_ limit :limit";

    private static final String LOADS =
            """
            select tenant_id_ as territory, sum(steps) as steps, sum(late) as late, sum(stopped) as stopped from (
                select tenant_id_, count(*) as steps, count(*) filter (where due_date_ < :startOfToday) as late,
                       0 as stopped
                  from act_ru_task where tenant_id_ in (:territories) group by tenant_id_
                union all
                select tenant_id_, 0, 0, count(*)
                  from act_ru_job where tenant_id_ in (:territories) and retries_ = 0 group by tenant_id_) one
             group by tenant_id_""";

    private static final String TURNS =
            """
            select root.business_key_ as key,
                   array_agg(distinct case when o.id <> l.group_id_ then :signs || o.name else coalesce(o.name, l.group_id_) end)
                       as names
              from act_ru_task t
              join act_ru_execution p on p.id_ = t.proc_inst_id_
              join act_ru_execution root on root.id_ = p.root_proc_inst_id_
              join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
              left join office o on o.id = regexp_replace(l.group_id_, :signatory, '')
             where t.tenant_id_ in (:territories) and root.business_key_ in (:keys)
             group by root.business_key_""";

    private final JdbcClient jdbc;
    private final StepPace pace;
    private final BusinessClock clock;

    RunningSteps(JdbcClient jdbc, StepPace pace, BusinessClock clock) {
        this.jdbc = jdbc;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * What lies open in a territory.
     *
     * @param steps open steps of people
     * @param late those whose due day is over
     * @param stopped automatic steps that failed and are not tried again by themselves
     */
    public record Load(int steps, int late, int stopped) {

        public static final Load NONE = new Load(0, 0, 0);
    }

    /** The load of each territory; one without open steps is absent. */
    @Transactional(readOnly = true)
    public Map<String, Load> loads(Collection<String> territories) {
        return territories.isEmpty()
                ? Map.of()
                : jdbc.sql(LOADS)
                        .param("territories", territories)
                        .param("startOfToday", EngineRows.startOf(clock.today()))
                        .query(Columns.of(Load.class).by("territory", String.class));
    }

    /** The names of the offices whose turn it is under each business key; one without open steps is absent. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> turns(Collection<String> territories, Collection<String> keys) {
        return territories.isEmpty() || keys.isEmpty()
                ? Map.of()
                : jdbc.sql(TURNS)
                        .param("territories", territories)
                        .param("keys", keys)
                        .param("signs", OfficeKind.SIGNATORY.label() + ": ")
                        .param("signatory", "^" + OfficeKind.SIGNATORY.officeId(""))
                        .query(Columns.map(
                                "key",
                                String.class,
                                (row, n) ->
                                        List.of((String[]) row.getArray("names").getArray())));
    }

    /** The steps of the territories that do not move on by themselves ({@link OpenStep.Obstacle}), most urgent first. */
    @Transactional
    public List<OpenStep> stuck(Collection<String> territories, int limit) {
        pace.countOnceToday();
        return ask(territories, STEPS.formatted("") + STUCK, Map.of(), limit);
    }

    /** The open steps of one instance, most urgent first; none if it runs in none of the territories. */
    @Transactional(readOnly = true)
    public List<OpenStep> ofInstance(Collection<String> territories, String instanceId, int limit) {
        return ask(
                territories,
                STEPS.formatted(" and t.proc_inst_id_ = :instance"),
                Map.of("instance", instanceId),
                limit);
    }

    /** One open step; empty if it is concluded or runs in none of the territories. */
    @Transactional(readOnly = true)
    public Optional<OpenStep> find(Collection<String> territories, String taskId) {
        return ask(territories, STEPS.formatted(" and t.id_ = :task"), Map.of("task", taskId), 1).stream()
                .findFirst();
    }

    private List<OpenStep> ask(Collection<String> territories, String steps, Map<String, ?> more, int limit) {
        if (territories.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(steps + MOST_URGENT_FIRST)
                .param("territories", territories)
                .param("today", clock.today())
                .param("startOfToday", EngineRows.startOf(clock.today()))
                .param("signs", OfficeKind.SIGNATORY.label() + ": ")
                .param("signatory", "^" + OfficeKind.SIGNATORY.officeId(""))
                .param("limit", limit)
                .params(more)
                .query(Columns.of(OpenStep.class))
                .list();
    }
}
