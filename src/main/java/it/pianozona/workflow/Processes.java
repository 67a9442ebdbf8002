/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/** Starts instances and sends them messages, for the use cases of the other modules; always in the caller's transaction. */
@Service
public class Processes {

    private final RuntimeService runtime;
    private final EngineCalls calls;

    Processes(RuntimeService runtime, EngineCalls calls) {
        this.runtime = runtime;
        this.calls = calls;
    }

    /**
     * Starts an instance.
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
     * Sends a message to every instance that waits for it with that business key; none waiting is not an error.
     *
     * @return how many received it
     */
    public int tell(String message, String businessKey) {
        return calls.internally(() -> {
            List<String> waiting = runtime
                    .createExecutionQuery()
                    .messageEventSubscriptionName(message)
                    .processInstanceBusinessKey(businessKey)
                    .list()
                    .stream()
                    .map(execution -> execution.getId())
                    .toList();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution));
            return waiting.size();
        });
    }

    /** Like {@link #tell}, for all instances that run in a territory. */
    public int tellTerritory(String message, String territory) {
        return calls.internally(
                () -> {
                    List<String> waiting = runtime
                            .createExecutionQuery()
                            .messageEventSubscriptionName(message)
                            .tenantIdIn(territory)
                            .list()
                            .stream()
                            .map(execution -> execution.getId())
                            .toList();
                    waiting.forEach(execution -> runtime.messageEventReceived(message, execution));
                    return waiting.size();
                });
    }
}
