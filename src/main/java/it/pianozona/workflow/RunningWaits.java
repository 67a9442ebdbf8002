/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
             where e.event_type_ = 'message' and e.tenant_id_ in (:territories) and %s
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
            LocalDate since) {

        private Wait in(String words) {
            return words == null
                    ? this
                    : new Wait(instanceId, processTitle, businessKey, territory, step, words, since);
        }
    }

    /** An instance that another has called and waits for. */
    public record Called(String instanceId, String processTitle) {}

    /** The waits of the territories that began before that day, the oldest first. */
    @Transactional(readOnly = true)
    public List<Wait> before(Collection<String> territories, LocalDate day, int limit) {
        return ask(
                territories,
                "a.start_time_ < :moment",
                Map.of(
                        "moment",
                        Timestamp.from(day.atStartOfDay(BusinessClock.ROME).toInstant())),
                limit);
    }

    /** The waits under those business keys, the oldest first. */
    @Transactional(readOnly = true)
    public List<Wait> under(Collection<String> territories, Collection<String> keys, int limit) {
        return keys.isEmpty()
                ? List.of()
                : ask(
                        territories,
                        "coalesce(p.business_key_, root.business_key_) in (:keys)",
                        Map.of("keys", keys),
                        limit);
    }

    /** The waits of those instances. */
    @Transactional(readOnly = true)
    public List<Wait> of(Collection<String> territories, Collection<String> instances) {
        return instances.isEmpty()
                ? List.of()
                : ask(territories, "p.id_ in (:instances)", Map.of("instances", instances), instances.size() * 2);
    }

    private List<Wait> ask(Collection<String> territories, String which, Map<String, ?> parameters, int limit) {
        if (territories.isEmpty()) {
            return List.of();
        }
        var found = jdbc.sql(WAITS.formatted(which))
                .param("territories", territories)
                .param("limit", limit)
                .params(parameters)
                .query((row, n) -> new Found(row.getString("event_name_"), wait(row)))
                .list();
        var said = found.stream()
                .collect(Collectors.groupingBy(
                        Found::message, Collectors.mapping(one -> one.waiting().businessKey(), Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> words(entry.getKey(), entry.getValue())));
        return found.stream()
                .map(one -> one.waiting()
                        .in(said.get(one.message()).get(one.waiting().businessKey())))
                .toList();
    }

    /** A wait before its room has been asked what it is for. */
    private record Found(String message, Wait waiting) {}

    private static Wait wait(ResultSet row) throws SQLException {
        var step = Optional.ofNullable(row.getString("act_name_")).orElse("un messaggio");
        return new Wait(
                row.getString("id_"),
                row.getString("process_title"),
                Optional.ofNullable(row.getString("business_key")).orElse(""),
                row.getString("tenant_id_"),
                step,
                "«" + step + "»",
                EngineRows.day(row, "start_time_").orElseThrow());
    }

    private Map<String, String> words(String message, Set<String> keys) {
        var said = new HashMap<String, String>();
        words.forEach(room -> said.putAll(room.of(message, keys)));
        return said;
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
