/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What instances wait for that is no step of a person: messages of others, and the instances that they have called. Whoever asks has
 * checked which territories the person may see.
 */
@Service
public class RunningWaits {

    /** Boundary events and event sub-processes subscribe too, but stand in the history only once they have happened. */
    private static final String WAITS =
            """
            select p.id_, d.name_ as process_title, a.act_name_, e.event_name_, e.tenant_id_, a.start_time_,
                   coalesce(p.business_key_, root.business_key_) as business_key
              from act_ru_event_subscr e
              join act_hi_actinst a on a.execution_id_ = e.execution_id_ and a.act_id_ = e.activity_id_ and a.end_time_ is null
              join act_ru_execution p on p.id_ = e.proc_inst_id_
              join act_ru_execution root on root.id_ = p.root_proc_inst_id_
              join act_re_procdef d on d.id_ = p.proc_def_id_
             where e.event_type_ = 'message' and e.tenant_id_ in (:territories)
             order by a.start_time_, p.id_ limit :limit""";

    private static final String CALLED =
            """
            select caller.proc_inst_id_ as calling, c.id_, d.name_ as process_title
              from act_ru_execution c
              join act_ru_execution caller on caller.id_ = c.super_exec_
              join act_re_procdef d on d.id_ = c.proc_def_id_
             where caller.proc_inst_id_ in (:instances) order by c.id_""";

    private final JdbcClient jdbc;
    private final List<WaitWords> words;

    RunningWaits(JdbcClient jdbc, List<WaitWords> words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * An instance that waits for a message.
     *
     * @param step the name that the model gives the wait
     * @param waitsFor to be read after "attende": in the words of the room that knows, else the name of the step
     * @param since Europe/Rome
     */
    public record Wait(
            String instanceId,
            String processTitle,
            String businessKey,
            String territory,
            String step,
            String waitsFor,
            LocalDate since) {}

    /** An instance that another has called and waits for. */
    public record Called(String instanceId, String processTitle) {}

    /** The waits of the territories, the oldest first. */
    @Transactional(readOnly = true)
    public List<Wait> of(Collection<String> territories, int limit) {
        return territories.isEmpty()
                ? List.of()
                : jdbc.sql(WAITS)
                        .param("territories", territories)
                        .param("limit", limit)
                        .query((row, n) -> wait(row))
                        .list();
    }

    private Wait wait(ResultSet row) throws SQLException {
        var key = Optional.ofNullable(row.getString("business_key")).orElse("");
        var step = Optional.ofNullable(row.getString("act_name_")).orElse("un messaggio");
        return new Wait(
                row.getString("id_"),
                row.getString("process_title"),
                key,
                row.getString("tenant_id_"),
                step,
                words(row.getString("event_name_"), key).orElse("«" + step + "»"),
                EngineRows.day(row, "start_time_").orElseThrow());
    }

    private Optional<String> words(String message, String businessKey) {
        return words.stream()
                .map(room -> room.of(message, businessKey))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What each of the instances has called and waits for; one that has called nothing is absent. */
    @Transactional(readOnly = true)
    public Map<String, Called> called(Collection<String> instances) {
        var called = new HashMap<String, Called>();
        if (!instances.isEmpty()) {
            jdbc.sql(CALLED).param("instances", instances).query(row -> {
                called.putIfAbsent(
                        row.getString("calling"), new Called(row.getString("id_"), row.getString("process_title")));
            });
        }
        return called;
    }
}
