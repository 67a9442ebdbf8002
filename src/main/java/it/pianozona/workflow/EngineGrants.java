/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's grants, the same for all people: they may read tasks and work on them; which areas they see is said by the
 * tenants, which tasks they may work on by {@link CandidateOnly}, which requests they may send by {@link WebappPaths},
 * which lists they may read by {@link ReadyLists}.
 */
@Component
class EngineGrants {

    private final AuthorizationService authorizations;
    private final NodesInTurn nodes;

    EngineGrants(AuthorizationService authorizations, NodesInTurn nodes) {
        this.authorizations = authorizations;
        this.nodes = nodes;
    }

    @Order(10)
    @EventListener(ApplicationReadyEvent.class)
    void establish() {
        nodes.run(this::makeSo);
    }

    private void makeSo() {
        grant(Resources.APPLICATION, Permissions.ACCESS);
        grant(
                Resources.PROCESS_DEFINITION,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE);
        grant(Resources.PROCESS_INSTANCE, ProcessInstancePermissions.READ);
        grant(Resources.DECISION_DEFINITION, Permissions.READ);
        grant(Resources.DEPLOYMENT, Permissions.READ);
    }

    private void grant(Resource resource, Permission... permissions) {
        var present = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(ANY)
                .singleResult();
        var grant = present == null ? authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL) : present;
        if (present == null) {
            grant.setResource(resource);
            grant.setResourceId(ANY);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
