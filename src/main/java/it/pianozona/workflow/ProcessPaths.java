/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Columns;
import it.pianozona.table.InRome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The way that the processes of a matter have gone and where they stand, read in one statement for each question. */
@Service
public class ProcessPaths {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final EngineCalls calls;

    ProcessPaths(JdbcClient jdbc, RepositoryService repository, EngineCalls calls) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.calls = calls;
    }

    /**
     * A process that ran or runs.
     *
     * @param definition id of the version of the model that it follows
     * @param process key of the model, for example {@code redazione-piano}
     * @param title name of the model, Italian
     * @param startedAt Europe/Rome
     * @param endedAt Europe/Rome; empty while it runs
     */
    public record Instance(
            String id,
            String definition,
            String process,
            String title,
            String businessKey,
            @InRome LocalDateTime startedAt,
            @InRome Optional<LocalDateTime> endedAt) {

        public boolean isRunning() {
            return endedAt.isEmpty();
        }
    }

    /**
     * A step of a model as an instance passed through it.
     *
     * @param element id in the model
     * @param type of the engine, for example {@code userTask}
     * @param times how often it was entered
     * @param openNow how many are open now
     * @param until when the last one ended; empty if none has
     */
    public record Passage(
            String element,
            String title,
            String type,
            int times,
            int openNow,
            @InRome LocalDateTime from,
            @InRome Optional<LocalDateTime> until) {

        public boolean isOpen() {
            return openNow > 0;
        }
    }

    /**
     * A task that somebody has to do.
     *
     * @param process name of the model, Italian
     * @param offices ids of the offices whose turn it is
     */
    public record Waiting(
            String taskId,
            String title,
            String process,
            String businessKey,
            List<String> offices,
            @InRome Optional<LocalDate> due,
            @InRome LocalDate since) {

        /** True if the due day is over. */
        public boolean isLate(LocalDate today) {
            return due.filter(day -> day.isBefore(today)).isPresent();
        }

        /** True if one of the offices may conclude it. */
        public boolean isFor(Collection<String> held) {
            return offices.stream().anyMatch(held::contains);
        }
    }

    /** The processes with one of those business keys, in the order in which they began. */
    public List<Instance> of(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                select h.id_ as id, h.proc_def_id_ as definition, h.proc_def_key_ as process,
                       coalesce(d.name_, h.proc_def_key_) as title, h.business_key_ as business_key,
                       h.start_time_ as started_at, h.end_time_ as ended_at
                from act_hi_procinst h join act_re_procdef d on d.id_ = h.proc_def_id_
                where h.business_key_ in (:keys) order by h.start_time_, h.id_
                """)
                        .param("keys", businessKeys)
                        .query(Columns.of(Instance.class))
                        .list();
    }

    /** The steps that an instance has passed or stands at, in the order in which they were first entered. */
    public List<Passage> passages(String instanceId) {
        return jdbc.sql(
                        """
                select act_id_ as element, coalesce(max(act_name_), '') as title, max(act_type_) as type, count(*) as times,
                       count(*) filter (where end_time_ is null) as open_now, min(start_time_) as "from", max(end_time_) as until
                from act_hi_actinst where proc_inst_id_ = :instance
                group by act_id_ order by min(start_time_), min(sequence_counter_), act_id_
                """)
                .param("instance", instanceId)
                .query(Columns.of(Passage.class))
                .list();
    }

    /** The open tasks of those business keys, most urgent first. */
    public List<Waiting> waiting(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                select t.id_ as task_id, t.name_ as title, coalesce(d.name_, d.key_) as process, p.business_key_ as business_key,
                       t.due_date_ as due, t.create_time_ as since,
                       array(select l.group_id_ from act_ru_identitylink l
                              where l.task_id_ = t.id_ and l.group_id_ is not null order by l.group_id_) as offices
                from act_ru_execution p
                join act_ru_task t on t.proc_inst_id_ = p.id_
                join act_re_procdef d on d.id_ = t.proc_def_id_
                where p.business_key_ in (:keys)
                order by t.due_date_ nulls last, t.create_time_, t.id_
                """)
                        .param("keys", businessKeys)
                        .query(Columns.of(Waiting.class))
                        .list();
    }

    /** The model that an instance follows, as BPMN. */
    public String model(Instance instance) {
        return calls.internally(() -> {
            try (var model = repository.getProcessModel(instance.definition())) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
