/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.database.Busy;
import it.pianozona.database.DatabaseFaults;
import it.pianozona.rule.RuleViolated;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's form service as Tasklist reaches it. Opening a form asks its typed form for what to show; submitting it goes
 * through {@link SubmitStep}. A refusal reaches the person in our words only.
 */
final class TaskForms extends FormServiceImpl {

    private final ObjectProvider<SubmitStep> steps;
    private final ObjectProvider<StepTurns> turns;
    private final ObjectProvider<Forms> forms;
    private final ObjectMapper json;

    TaskForms(
            ObjectProvider<SubmitStep> steps,
            ObjectProvider<StepTurns> turns,
            ObjectProvider<Forms> forms,
            ObjectMapper json) {
        this.steps = steps;
        this.turns = turns;
        this.forms = forms;
        this.json = json;
    }

    /** The id of the form that the model gives the task. */
    static String formIdOf(TaskEntity task) {
        var definition = definitionOf(task).getFormDefinition().getCamundaFormDefinitionKey();
        return definition == null ? "" : definition.getExpressionText();
    }

    /** From the engine's memory: a model that is deployed does not change. */
    private static TaskDefinition definitionOf(TaskEntity task) {
        var known = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(task.getProcessDefinitionId());
        return known == null
                ? task.getTaskDefinition()
                : known.getTaskDefinitions().get(task.getTaskDefinitionKey());
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> submitted) {
        var values = submitted == null ? Map.<String, Object>of() : submitted;
        Command<Void> step = context -> {
            refuseWhatNoFormSends(values);
            return steps.getObject().command(taskId, values).execute(context);
        };
        inOurWords(() -> turns.getObject().inTurn(taskId, () -> done(step)));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> submitted, boolean deserialize) {
        submitTaskForm(taskId, submitted);
        return Variables.createVariables();
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return inOurWords(() -> done(context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            if (task == null || !context.getTenantManager().isAuthenticatedTenant(task.getTenantId())) {
                return Variables.createVariables();
            }
            var actor = Acting.on(task, context);
            if (actor.isEmpty()) {
                return Variables.createVariables();
            }
            turns.getObject().remember(taskId, task.getProcessInstanceId());
            var step = steps.getObject().stepOf(task, actor.get());
            return context.runWithoutAuthorization(() -> typed(forms.getObject()
                    .find(formIdOf(task))
                    .orElseThrow(() -> new IllegalStateException("no typed form " + formIdOf(task)))
                    .prefill(step)));
        }));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return getTaskFormVariables(taskId);
    }

    private VariableMap typed(Map<String, Object> values) {
        var variables = Variables.createVariables();
        values.forEach((name, value) -> variables.putValueTyped(name, typed(value)));
        return variables;
    }

    private TypedValue typed(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return SpinValues.jsonValue(write(value)).create();
        }
        if (value instanceof LocalDateTime moment) {
            return Variables.stringValue(moment.truncatedTo(ChronoUnit.MINUTES).toString());
        }
        if (value instanceof LocalDate || value instanceof Enum<?> || value instanceof java.math.BigDecimal) {
            return Variables.stringValue(value.toString());
        }
        return Variables.untypedValue(value);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("prefilled value that has no Json form", e);
        }
    }

    /** Texts, numbers, ticks, dates and Json; objects and files of the engine have no place in a form of ours. */
    private static void refuseWhatNoFormSends(Map<String, Object> submitted) {
        if (submitted instanceof VariableMap typed) {
            var odd = typed.keySet().stream()
                    .map(typed::<TypedValue>getValueTyped)
                    .anyMatch(TaskForms::isOdd);
            if (odd) {
                throw new RuleViolated(EngineWords.WRONG_KIND);
            }
        }
    }

    private static boolean isOdd(TypedValue value) {
        if (value instanceof JsonValue packed) {
            return isBroken(packed);
        }
        return value instanceof FileValue || value instanceof BytesValue || value instanceof SerializableValue;
    }

    /** Json is read when it is asked for; who sends half of it is told so. */
    private static boolean isBroken(JsonValue packed) {
        try {
            packed.getValue();
            return false;
        } catch (RuntimeException broken) {
            return true;
        }
    }

    private <T> T done(Command<T> command) {
        return AtOnce.retried(() -> commandExecutor.execute(command));
    }

    private static <T> T inOurWords(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            if (DatabaseFaults.isBusy(e)) {
                throw refusal(Response.Status.CONFLICT, Busy.WORDS, e);
            }
            throw refusalIn(e)
                    .map(said -> refusal(Response.Status.BAD_REQUEST, said.getMessage(), said))
                    .orElse(e);
        }
    }

    private static Optional<RuntimeException> refusalIn(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolated refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof SuspendedEntityInteractionException) {
                return Optional.of(new RuleViolated(EngineWords.SUSPENDED));
            }
        }
        return AtOnce.isMeeting(thrown) ? Optional.of(new RuleViolated(AtOnce.WORDS)) : Optional.empty();
    }

    private static RuntimeException refusal(Response.Status status, String said, RuntimeException cause) {
        var words = new ExceptionDto();
        words.setType("RuleViolated");
        words.setMessage(said);
        return new WebApplicationException(
                cause,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(words)
                        .build());
    }
}
