/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps that failed and that the product no longer tries by itself, in one statement. */
@Service
public class StoppedSteps {

    private static final String STOPPED =
            """
            select j.id_, j.process_instance_id_, j.process_def_id_, d.key_, d.name_, j.tenant_id_,
                   coalesce(e.business_key_, root.business_key_) as business_key,
                   coalesce(j.failed_act_id_, jd.act_id_) as step, j.exception_msg_, i.incident_timestamp_
              from act_ru_job j
              join act_re_procdef d on d.id_ = j.process_def_id_
              join act_ru_execution e on e.id_ = j.process_instance_id_
              join act_ru_execution root on root.id_ = e.root_proc_inst_id_
              left join act_ru_jobdef jd on jd.id_ = j.job_def_id_
              left join lateral (select min(n.incident_timestamp_) as incident_timestamp_ from act_ru_incident n
                                  where n.configuration_ = j.id_) i on true
             where j.retries_ = 0 and j.tenant_id_ in (:territories)""";

    private final JdbcClient jdbc;
    private final RepositoryService models;
    private final EngineCalls calls;

    StoppedSteps(JdbcClient jdbc, RepositoryService models, EngineCalls calls) {
        this.jdbc = jdbc;
        this.models = models;
        this.calls = calls;
    }

    /**
     * An automatic step that failed.
     *
     * @param jobId what is tried again
     * @param step its Italian name in the model
     * @param since when the last try failed, Europe/Rome
     * @param cause what the program said, for example {@code Connection refused}
     */
    public record StoppedStep(
            String jobId,
            String instanceId,
            String process,
            String processTitle,
            String territory,
            String businessKey,
            String step,
            Optional<LocalDateTime> since,
            String cause) {}

    /** The stopped steps of the territories, oldest first. */
    @Transactional(readOnly = true)
    public List<StoppedStep> of(Collection<String> territories, int limit) {
        return ask(territories, "", "", limit);
    }

    /** Those of one instance. */
    @Transactional(readOnly = true)
    public List<StoppedStep> ofInstance(Collection<String> territories, String instanceId, int limit) {
        return ask(territories, " and j.process_instance_id_ = :id", instanceId, limit);
    }

    /** One of them; empty if it runs again or in none of the territories. */
    @Transactional(readOnly = true)
    public Optional<StoppedStep> find(Collection<String> territories, String jobId) {
        return ask(territories, " and j.id_ = :id", jobId, 1).stream().findFirst();
    }

    private List<StoppedStep> ask(Collection<String> territories, String which, String id, int limit) {
        if (territories.isEmpty()) {
            return List.of();
        }
        var question = jdbc.sql(STOPPED + which + " order by i.incident_timestamp_ nulls last, j.id_ limit :limit")
                .param("territories", territories)
                .param("limit", limit);
        return (which.isEmpty() ? question : question.param("id", id))
                .query((row, n) -> stopped(row))
                .list();
    }

    private StoppedStep stopped(ResultSet row) throws SQLException {
        return new StoppedStep(
                row.getString("id_"),
                row.getString("process_instance_id_"),
                row.getString("key_"),
                row.getString("name_"),
                row.getString("tenant_id_"),
                Optional.ofNullable(row.getString("business_key")).orElse(""),
                nameOf(row.getString("process_def_id_"), row.getString("step")),
                EngineRows.moment(row, "incident_timestamp_"),
                Optional.ofNullable(row.getString("exception_msg_")).orElse(""));
    }

    /** From the engine's memory of the models: no statement of its own once a model has been read. */
    String nameOf(String definitionId, String element) {
        if (element == null) {
            return "Passo automatico";
        }
        ModelElementInstance found =
                calls.internally(() -> models.getBpmnModelInstance(definitionId).getModelElementById(element));
        return Optional.ofNullable(found)
                .map(one -> one.getAttributeValue("name"))
                .filter(name -> !name.isBlank())
                .orElse("Passo automatico");
    }
}
