/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person's step: what was submitted becomes the form's record, is checked, reaches its use case and moves the process, all
 * in one transaction. Submitted values never become process variables.
 */
@Component
class SubmitStep {

    private static final String LOCK_INSTANCE =
            "select pg_advisory_xact_lock(hashtextextended(proc_inst_id_, 0)) from act_ru_task where id_ = ?";

    private final Forms forms;
    private final RecordBinder binder;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final StepPlace places;
    private final JdbcClient jdbc;

    SubmitStep(
            Forms forms,
            RecordBinder binder,
            LegalRecord record,
            BusinessClock clock,
            StepPlace places,
            JdbcClient jdbc) {
        this.forms = forms;
        this.binder = binder;
        this.record = record;
        this.clock = clock;
        this.places = places;
        this.jdbc = jdbc;
    }

    Command<Void> command(String taskId, Map<String, Object> submitted) {
        return context -> {
            lockInstance(taskId);
            var task = find(taskId, context);
            var actor = Acting.require(task, context);
            return context.runWithoutAuthorization(() -> {
                submit(task, stepOf(task, actor), submitted, context);
                return null;
            });
        };
    }

    /** The same for a body in whose name the secretariat enters what it has received; who may is asked by {@link StepsOnBehalf}. */
    Command<Void> onBehalf(String taskId, Map<String, Object> submitted, Step.Actor secretary, Step.Received received) {
        return context -> {
            lockInstance(taskId);
            var task = find(taskId, context);
            submit(task, stepOf(task, secretary, Optional.of(received)), submitted, context);
            return null;
        };
    }

    /**
     * Completions of one instance wait for each other, before anything is loaded: siblings of a multi-instance would
     * otherwise end in an optimistic locking error that a person would see.
     */
    private void lockInstance(String taskId) {
        var found =
                jdbc.sql(LOCK_INSTANCE).param(taskId).query((row, n) -> taskId).list();
        if (found.isEmpty()) {
            throw concluded();
        }
    }

    private static TaskEntity find(String taskId, CommandContext context) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null || !isVisible(task, context)) {
            throw concluded();
        }
        return task;
    }

    private static boolean isVisible(TaskEntity task, CommandContext context) {
        return context.getTenantManager().isAuthenticatedTenant(task.getTenantId());
    }

    private static RuleViolated concluded() {
        return new RuleViolated(
                "Questo compito non è più aperto: qualcuno lo ha già concluso o il termine è passato. Torna all'elenco dei compiti.");
    }

    private void submit(TaskEntity task, Step step, Map<String, Object> submitted, CommandContext context) {
        var formId = TaskForms.formIdOf(task);
        var form = forms.find(formId)
                .orElseThrow(
                        () -> new IllegalStateException("task " + task.getTaskDefinitionKey() + " has no typed form"));
        var actor = step.actor();
        var filled = fill(form, step, submitted);
        record.append(
                new LegalRecord.Act(
                        step.territory(),
                        step.businessKey(),
                        actor.personId(),
                        actor.office(),
                        step.title(),
                        new LegalRecord.Circumstances(
                                Optional.of(formId),
                                Optional.empty(),
                                step.received().map(Step.Received::words))),
                null,
                filled);
        if (!step.isLeftOpen()) {
            moveOn(task, step, context);
        }
    }

    private Record fill(TypedForm form, Step step, Map<String, Object> submitted) {
        var filled = binder.bind(form.record(), forms.schema(form.id()), submitted);
        form.submit(step, filled);
        return filled;
    }

    private static void moveOn(TaskEntity task, Step step, CommandContext context) {
        context.disableTenantCheck();
        try {
            step.decided().forEach((name, value) -> instanceOf(task).setVariable(name, value));
            step.handed()
                    .forEach((name, value) -> instanceOf(task).setVariable(name, Variables.untypedValue(value, true)));
            StepGuard.passing(task::complete);
        } finally {
            context.enableTenantCheck();
        }
    }

    /** By way of the task's own execution: the whole instance, which its completion needs anyway, is then read at once. */
    private static ExecutionEntity instanceOf(TaskEntity task) {
        return task.getExecution().getProcessInstance();
    }

    Step stepOf(TaskEntity task, Step.Actor actor) {
        return stepOf(task, actor, Optional.empty());
    }

    private Step stepOf(TaskEntity task, Step.Actor actor, Optional<Step.Received> received) {
        var seen = places.of(task.getId());
        return new Step(
                new Step.TaskPlace(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getTenantId()),
                seen.businessKey(),
                actor,
                clock.today(),
                seen.variables()::get,
                received);
    }
}
