/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * What the engine keeps of the past: instances, steps, tasks, incidents and the ids that a process carries. Variable
 * details, loop counters, task-local values and who had a task open are left out: the legal record is ours, append-only, and no text of a form is
 * copied here.
 */
final class LeanHistory extends AbstractHistoryLevel {

    static final String NAME = "pianozona";

    private static final Set<HistoryEventType> LEFT_OUT = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.USER_OPERATION_LOG,
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE,
            HistoryEventTypes.DMN_DECISION_EVALUATE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    @Override
    public int getId() {
        return 40;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        if (LEFT_OUT.contains(eventType)) {
            return false;
        }
        if (entity instanceof VariableInstanceEntity variable) {
            return variable.getTaskId() == null && variable.isConcurrentLocal() == false && !isLoopCounter(variable);
        }
        return true;
    }

    private static boolean isLoopCounter(VariableInstanceEntity variable) {
        return switch (variable.getName()) {
            case "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances" -> true;
            default -> false;
        };
    }
}
