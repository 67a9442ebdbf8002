/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

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
        commandExecutor.execute((Command<Void>) context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            if (task == null || !context.getTenantManager().isAuthenticatedTenant(task.getTenantId())) {
                throw new AuthorizationException("Questo compito non è tra i tuoi.");
            }
            var actor = Acting.require(task, context);
            if (!actor.personId().equals(userId)) {
                throw new AuthorizationException("Un compito si prende in carico solo per sé.");
            }
            if (!userId.equals(task.getAssignee())) {
                task.setAssignee(userId);
            }
            return null;
        });
    }
}
