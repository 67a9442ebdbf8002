/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts instances and sends them messages, for the use cases of the other modules; always in the caller's transaction. */
@Service
public class Processes {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineCalls calls;
    private final LegalRecord record;
    private final JdbcClient jdbc;

    Processes(
            RuntimeService runtime,
            ManagementService management,
            EngineCalls calls,
            LegalRecord record,
            JdbcClient jdbc) {
        this.record = record;
        this.runtime = runtime;
        this.management = management;
        this.calls = calls;
        this.jdbc = jdbc;
    }

    /**
     * Opens a case: who opened it stands in the legal record, and its process begins, seen by the people of the act's territory.
     *
     * @param process key of the model, as in the catalogue, for example {@code ciclo-programmazione}
     * @param key of the case, for example {@code RHO-2018-2020}
     * @param variables ids and decision values
     * @param act by whom and for which office; by {@code sistema} where the product opens it by itself
     * @param facts what the legal record keeps of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(String process, String key, Map<String, Object> variables, LegalRecord.Act act, Object facts) {
        open(process, key, variables, act, null, facts);
    }

    /**
     * Like {@link #open(String, String, Map, LegalRecord.Act, Object)}, of a case that is to change something.
     *
     * @param before what it is to change, null if nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(
            String process,
            String key,
            Map<String, Object> variables,
            LegalRecord.Act act,
            Object before,
            Object after) {
        record.append(act, before, after);
        start(process, key, act.territory(), variables);
    }

    /**
     * Starts an instance without a word in the legal record; the rooms {@link #open} theirs.
     *
     * @param process key of the model, as in the catalogue, for example {@code ciclo-programmazione}
     * @param businessKey for example {@code RHO-2018-2020}
     * @param territory the territory whose people see it
     * @param variables ids and decision values
     */
    public void start(String process, String businessKey, String territory, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put(TenantOfInstance.TERRITORY, territory);
        calls.internally(() -> runtime.startProcessInstanceByKey(process, businessKey, all));
    }

    /** True while an instance of the process with that key is running. */
    public boolean isRunning(String process, String businessKey) {
        return calls.internally(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0);
    }

    /**
     * Asks anew when the timer of an element goes off: what its day follows from has changed. None set is not an error.
     *
     * @param process key of the model
     * @param element id of the event in the model
     */
    public void retime(String process, String businessKey, String element) {
        calls.internally(
                () -> {
                    runtime
                            .createProcessInstanceQuery()
                            .processDefinitionKey(process)
                            .processInstanceBusinessKey(businessKey)
                            .list()
                            .stream()
                            .flatMap(instance -> management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId(element)
                                    .timers()
                                    .list()
                                    .stream())
                            .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
                    return null;
                });
    }

    /**
     * Sends a message to every instance that waits for it with that business key; none waiting is not an error.
     *
     * @return how many received it
     */
    public int tell(String message, String businessKey) {
        return tell(message, query(message).processInstanceBusinessKey(businessKey));
    }

    /** The one instance that waits for a message; nobody concludes a step of it until the transaction of who holds it has ended. */
    public record Waiting(String message, String execution) {}

    /**
     * Finds and holds the instance that waits for a message, by an id that it carries.
     *
     * @param variable name of the process variable, for example {@code decisionId}
     * @return empty if none waits: it has gone on, or follows a version of its model that does not know the message
     * @throws RuleViolated if the instance is suspended
     */
    public Optional<Waiting> hold(String message, String variable, String value) {
        return hold(message, () -> query(message).processVariableValueEquals(variable, value));
    }

    /** Like {@link #hold}, by the business key: for messages that one instance of a key alone awaits. */
    public Optional<Waiting> holdByKey(String message, String businessKey) {
        return hold(message, () -> query(message).processInstanceBusinessKey(businessKey));
    }

    private ExecutionQuery query(String message) {
        return runtime.createExecutionQuery().messageEventSubscriptionName(message);
    }

    private Optional<Waiting> hold(String message, Supplier<ExecutionQuery> asked) {
        return calls.internally(() -> {
            Optional<Execution> before = Optional.ofNullable(asked.get().singleResult());
            before.ifPresent(execution -> EngineRows.lock(jdbc, execution.getProcessInstanceId()));
            Optional<Execution> found = Optional.ofNullable(asked.get().singleResult());
            if (found.filter(Execution::isSuspended).isPresent()) {
                throw new RuleViolated(
                        "Il procedimento è sospeso: chiedi a un coordinatore di farlo riprendere in Regia, poi riprova.");
            }
            return found.map(execution -> new Waiting(message, execution.getId()));
        });
    }

    /** Sends the message to the instance that is held. */
    public void tell(Waiting waiting) {
        calls.internally(() -> {
            runtime.messageEventReceived(waiting.message(), waiting.execution());
            return null;
        });
    }

    /** Like {@link #tell}, for all instances that run in a territory. */
    public int tellTerritory(String message, String territory) {
        return tell(message, query(message).tenantIdIn(territory));
    }

    private int tell(String message, ExecutionQuery whom) {
        return calls.internally(() -> {
            List<Execution> waiting = whom.list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
            return waiting.size();
        });
    }
}
