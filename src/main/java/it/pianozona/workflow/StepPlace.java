/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where an open task stands, read in one statement: the business key of its instance and the ids and decision values that it
 * can see, the nearest of each name. The engine would read them scope by scope, with two statements for each.
 */
@Component
class StepPlace {

    private static final String SCOPES =
            """
            with recursive scope as (
                select e.id_, e.parent_id_, e.business_key_, 0 as distance
                  from act_ru_task t join act_ru_execution e on e.id_ = t.execution_id_ where t.id_ = :task
                union all
                select p.id_, p.parent_id_, p.business_key_, s.distance + 1
                  from scope s join act_ru_execution p on p.id_ = s.parent_id_)
            select s.distance, s.business_key_, v.name_,
                   case v.type_ when 'string' then v.text_
                                when 'boolean' then case v.long_ when 1 then 'true' when 0 then 'false' end
                                when 'double' then v.double_::text
                                else v.long_::text end as value
              from scope s left join act_ru_variable v
                on v.execution_id_ = s.id_ and v.type_ in ('string', 'boolean', 'double', 'short', 'integer', 'long')
             order by s.distance desc""";

    private final JdbcClient jdbc;

    StepPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a step sees of its instance.
     *
     * @param variables text form by name
     */
    record Seen(String businessKey, Map<String, String> variables) {}

    Seen of(String taskId) {
        var variables = new HashMap<String, String>();
        var keys = jdbc.sql(SCOPES)
                .param("task", taskId)
                .query((row, n) -> {
                    if (row.getString("name_") != null) {
                        variables.put(row.getString("name_"), row.getString("value"));
                    }
                    return Optional.ofNullable(row.getString("business_key_"));
                })
                .list();
        return new Seen(keys.stream().flatMap(Optional::stream).findFirst().orElse(null), variables);
    }
}
