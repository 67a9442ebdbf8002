/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import it.pianozona.table.InRome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            select e.event_name_ as message, p.id_ as instance_id, d.name_ as process_title,
                   coalesce(p.business_key_, root.business_key_, '') as business_key, e.tenant_id_ as territory,
                   coalesce(a.act_name_, 'un messaggio') as step, '«' || coalesce(a.act_name_, 'un messaggio') || '»' as waits_for,
                   a.start_time_ as since
              from act_ru_event_subscr e
              join act_hi_actinst a on a.execution_id_ = e.execution_id_ and a.act_id_ = e.activity_id_ and a.end_time_ is null
              join act_ru_execution p on p.id_ = e.proc_inst_id_
              join act_ru_execution root on root.id_ = p.root_proc_inst_id_
              join act_re_procdef d on d.id_ = p.proc_def_id_
             where e.event_type_ = 'message' and e.tenant_id_ in (:territories) and %s
             order by a.start_time_, p.id_ limit :limit""";

    private static final String CALLED =
            """
            select caller.proc_inst_id_ as calling, c.id_ as instance_id, d.name_ as process_title
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
            @InRome LocalDate since) {

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
        return ask(territories, "a.start_time_ < :moment", Map.of("moment", EngineRows.startOf(day)), limit);
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
                .query(Columns.of(Found.class))
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
    private record Found(String message, @Column("") Wait waiting) {}

    private Map<String, String> words(String message, Set<String> keys) {
        var said = new HashMap<String, String>();
        words.forEach(room -> said.putAll(room.of(message, keys)));
        return said;
    }

    /** What each of the instances has called and waits for; one that has called nothing is absent. */
    @Transactional(readOnly = true)
    public Map<String, Called> called(Collection<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : jdbc.sql(CALLED)
                        .param("instances", instances)
                        .query(Columns.of(Called.class).by("calling", String.class));
    }
}
