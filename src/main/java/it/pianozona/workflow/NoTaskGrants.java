/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;

/**
 * The stock engine writes a grant for each candidate and each assignee of a task, and deletes them with it. Here a task's
 * candidate offices say who may work on it ({@link CandidateOnly}), so there is no grant to write, to find or to delete.
 */
final class NoTaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTask(Task task) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String person, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String office, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String person, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String office, String type) {
        return null;
    }

    /** Looks for no grants where a task ends. */
    public static final class Grants extends AuthorizationManager {

        @Override
        public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
            if (resource != Resources.TASK) {
                super.deleteAuthorizationsByResourceId(resource, resourceId);
            }
        }
    }
}
