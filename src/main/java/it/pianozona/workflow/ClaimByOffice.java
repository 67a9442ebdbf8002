/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.workflow.Step.Actor;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Taking a task in hand means only that a person of the office has it open. A colleague of the same office may take it over,
 * so that no task is stuck with one who is absent; nobody can take it for somebody else.
 */
final class ClaimByOffice extends TaskServiceImpl {

    @Override
    public void claim(String taskId, String userId) {
        assign(taskId, actor -> {
            if (!actor.personId().equals(userId)) {
                throw new AuthorizationException(EngineWords.FOR_ONESELF);
            }
            return userId;
        });
    }

    /** A person can only put a task back; to give it to somebody is refused. The product's own calls pass. */
    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId == null && commandExecutor.execute((Command<Boolean>) Acting::isPerson)) {
            assign(taskId, actor -> null);
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    private void assign(String taskId, Function<Actor, String> assignee) {
        commandExecutor.execute((Command<Void>) context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            if (task == null || !context.getTenantManager().isAuthenticatedTenant(task.getTenantId())) {
                throw new AuthorizationException(EngineWords.NOT_YOURS);
            }
            var actor =
                    Acting.on(task, context).orElseThrow(() -> new AuthorizationException(EngineWords.OTHER_OFFICE));
            var next = assignee.apply(actor);
            if (!Objects.equals(next, task.getAssignee())) {
                task.setAssignee(next);
            }
            return null;
        });
    }
}
