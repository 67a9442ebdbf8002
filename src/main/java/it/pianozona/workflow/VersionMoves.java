/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves a running instance to the newest version of its model. Steps with the same id and kind correspond; what is open stays
 * open, with whoever has it in hand, its due day and the ids that it carries. The preview is the move itself, tried and undone:
 * what it says is what would happen.
 */
@Service
public class VersionMoves {

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final EngineCalls calls;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    VersionMoves(
            RuntimeService runtime,
            RepositoryService models,
            EngineCalls calls,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.models = models;
        this.calls = calls;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What would happen.
     *
     * @param moved Italian names of the open steps, as the present version and the newest call them
     * @param blocks why it cannot be done, Italian; empty where it can
     */
    public record Preview(List<MovedStep> moved, List<String> blocks) {

        public boolean isPossible() {
            return blocks.isEmpty();
        }
    }

    /** An open step in both versions; empty in the newest if it is not there. */
    public record MovedStep(String before, Optional<String> after) {}

    /** Nothing is changed. */
    public Preview preview(String instanceId, String newestId) {
        return calls.internally(() -> {
            var moved = moved(instanceId, newestId);
            var blocks = transaction.execute(status -> {
                status.setRollbackOnly();
                return attempt(instanceId, newestId);
            });
            return new Preview(moved, blocks);
        });
    }

    /**
     * Moves the instance, in the caller's transaction.
     *
     * @return why it cannot be done; empty if it is done
     */
    @Transactional
    public List<String> move(String instanceId, String newestId) {
        EngineRows.lock(jdbc, instanceId);
        return calls.internally(() -> attempt(instanceId, newestId));
    }

    private List<String> attempt(String instanceId, String newestId) {
        try {
            runtime.newMigration(plan(instanceId, newestId))
                    .processInstanceIds(instanceId)
                    .execute();
            return List.of();
        } catch (MigrationPlanValidationException impossible) {
            return List.of("Le due versioni sono troppo diverse: i passi non corrispondono.");
        } catch (MigratingProcessInstanceValidationException refused) {
            return blocks(refused.getValidationReport(), definitionOf(instanceId));
        } catch (ProcessEngineException other) {
            return List.of("Il motore dei procedimenti non permette lo spostamento. Avvisa l'assistenza.");
        }
    }

    private MigrationPlan plan(String instanceId, String newestId) {
        return runtime.createMigrationPlan(definitionOf(instanceId), newestId)
                .mapEqualActivities()
                .build();
    }

    private String definitionOf(String instanceId) {
        return jdbc.sql("select proc_def_id_ from act_ru_execution where id_ = :instance")
                .param("instance", instanceId)
                .query(String.class)
                .single();
    }

    private List<String> blocks(MigratingProcessInstanceValidationReport report, String definitionId) {
        var steps = new LinkedHashSet<String>();
        report.getActivityInstanceReports().forEach(one -> steps.add(one.getSourceScopeId()));
        report.getTransitionInstanceReports().forEach(one -> steps.add(one.getSourceScopeId()));
        var blocks = steps.stream()
                .map(step ->
                        "«%s» è aperto e nella nuova versione non c'è, o è un passo di altro tipo: prima va concluso."
                                .formatted(nameIn(definitionId, step).orElse("Un passo")))
                .collect(Collectors.toCollection(ArrayList::new));
        if (blocks.isEmpty()) {
            blocks.add(
                    "Lo stato del procedimento non permette lo spostamento adesso: riprova quando un passo si è concluso.");
        }
        return blocks;
    }

    private List<MovedStep> moved(String instanceId, String newestId) {
        var definition = definitionOf(instanceId);
        return open(runtime.getActivityInstance(instanceId)).stream()
                .map(step -> new MovedStep(nameIn(definition, step).orElse("Un passo"), nameIn(newestId, step)))
                .toList();
    }

    /** Where the instance stands: its innermost open elements. */
    private static Set<String> open(ActivityInstance instance) {
        var open = new LinkedHashSet<String>();
        if (instance == null) {
            return open;
        }
        Arrays.stream(instance.getChildTransitionInstances()).forEach(one -> open.add(one.getActivityId()));
        for (var child : instance.getChildActivityInstances()) {
            var below = open(child);
            open.addAll(below.isEmpty() ? Set.of(child.getActivityId()) : below);
        }
        return open;
    }

    private Optional<String> nameIn(String definitionId, String element) {
        ModelElementInstance found = models.getBpmnModelInstance(definitionId).getModelElementById(element);
        return Optional.ofNullable(found)
                .filter(FlowElement.class::isInstance)
                .map(one -> Optional.ofNullable(((FlowElement) one).getName()).orElse(element));
    }
}
