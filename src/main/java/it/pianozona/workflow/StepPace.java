/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many days a step of each kind usually stays open: nine in ten of those concluded were concluded within them. Counted
 * once a day, when somebody first asks; the history is not read again until the next day.
 */
@Component
class StepPace {

    /** Fewer concluded steps say nothing about what is usual. */
    static final int ENOUGH = 5;

    private static final String COUNT =
            """
            insert into step_pace (process, task_key, usual_days, concluded, counted_on)
            select proc_def_key_, task_def_key_,
                   greatest(1, ceil(percentile_cont(0.9) within group (
                       order by extract(epoch from end_time_ - start_time_)) / 86400))::int,
                   count(*), cast(:today as date)
              from act_hi_taskinst
             where end_time_ is not null and proc_def_key_ is not null and task_def_key_ is not null
               and not exists (select 1 from step_pace where process = '' and counted_on >= :today)
             group by proc_def_key_, task_def_key_ having count(*) >= :enough
            union all
            select '', '', 0, 0, cast(:today as date)
             where not exists (select 1 from step_pace where process = '' and counted_on >= :today)
            on conflict (process, task_key) do update
               set usual_days = excluded.usual_days, concluded = excluded.concluded, counted_on = excluded.counted_on""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    StepPace(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void countOnceToday() {
        jdbc.sql(COUNT).param("today", clock.today()).param("enough", ENOUGH).update();
    }
}
