/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 100,000 open tasks of 5,000 instances, put into the engine's tables as the engine leaves them: 20,000 of one planning
 * office, the others of 2,000 mayors in 100 areas, due dates spread over ten weeks.
 */
final class OpenTaskRows {

    static final int TASKS = 100_000;
    static final int LARGE_GROUP = 20_000;

    static final String PLANNING_OFFICE = "ufficio-piano-B000";
    static final String PLANNING_AREA = "B000";
    static final String COORDINATORS = "coordinatori-BANCO";

    private static final String INSTANCES =
            """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                sequence_counter_, tenant_id_)
            select 'banco-i' || n, 1, 'banco-i' || n, 'banco-i' || n, 'BANCO-' || n, ?,
                true, false, true, false, 1, 0, 1,
                'B' || lpad((case when n < 1000 then 0 else 1 + (n - 1000) / 40 end)::text, 3, '0')
              from generate_series(0, 4999) n
            """;

    private static final String OPEN_TASKS =
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_,
                create_time_, due_date_, suspension_state_, tenant_id_, task_state_)
            select 'banco-t' || lpad(n::text, 6, '0'), 1, i.id_, i.id_, i.proc_def_id_, 'Esprimi il voto', 'UserTask_ExpressVote', 50,
                timestamp '2017-01-01 09:00' + n * interval '1 second',
                timestamp '2017-02-01 09:00' + ((n::bigint * 7919) % 100000) * interval '1 minute',
                1, i.tenant_id_, 'Created'
              from generate_series(0, 99999) n join act_ru_execution i on i.id_ = 'banco-i' || n / 20
            """;

    private static final String CANDIDATES =
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'banco-l' || id_, 1,
                case when tenant_id_ = 'B000' then 'ufficio-piano-B000'
                     else 'sindaco-' || tenant_id_ || '-' || right(id_, 6)::int % 20 end,
                'candidate', id_
              from act_ru_task where id_ like 'banco-t%'
            """;

    /** The stock engine writes one for each candidate office; coordinators see a task only if they have one as well. */
    private static final String GRANTS =
            """
            insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
            select 'banco-a' || l.id_, 1, 1, l.group_id_, 7, l.task_id_, stock.perms_
              from act_ru_identitylink l,
                   (select perms_ from act_ru_authorization where resource_type_ = 7 and group_id_ is not null limit 1) stock
             where l.id_ like 'banco-l%'
            union all
            select 'banco-c' || l.id_, 1, 1, 'coordinatori-BANCO', 7, l.task_id_, stock.perms_
              from act_ru_identitylink l,
                   (select perms_ from act_ru_authorization where resource_type_ = 7 and group_id_ is not null limit 1) stock
             where l.id_ like 'banco-l%'
            """;

    private final JdbcTemplate database;

    OpenTaskRows(JdbcTemplate database) {
        this.database = database;
    }

    /** Adds the tasks to the newest version of a process. */
    void insert(String process) {
        var definition = database.queryForObject(
                "select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1", String.class, process);
        database.update(INSTANCES, definition);
        database.update(OPEN_TASKS);
        database.update(CANDIDATES);
    }

    void insertStockGrants() {
        database.update(GRANTS);
    }

    void settle() {
        database.execute("vacuum analyze");
    }

    static List<String> areas() {
        return IntStream.rangeClosed(0, 100).mapToObj("B%03d"::formatted).toList();
    }

    /** An office with 40 open tasks. */
    static String smallOffice(String area, int mayor) {
        return "sindaco-" + area + "-" + mayor;
    }
}
