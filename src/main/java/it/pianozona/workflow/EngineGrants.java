/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's grants, the same for all people: they may read tasks and work on them; which areas they see is said by the
 * tenants, which tasks they may work on by {@link CandidateOnly}, which requests they may send by {@link WebappPaths}.
 */
@Component
class EngineGrants {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    EngineGrants(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    @Order(10)
    @EventListener(ApplicationReadyEvent.class)
    void establish() {
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
        grant(Resources.FILTER, Permissions.READ);
        filter(
                "I miei compiti",
                10,
                "Compiti dei tuoi uffici",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .orderByDueDate()
                        .asc());
        filter(
                "In carico a me",
                20,
                "Compiti che hai aperto",
                tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .orderByDueDate()
                        .asc());
        filter(
                "Della mia area",
                30,
                "Tutti i compiti delle tue aree, per scadenza",
                tasks.createTaskQuery().orderByDueDate().asc());
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

    private void filter(String name, int priority, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(name).setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                priority,
                "description",
                description,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of()));
        filters.saveFilter(filter);
    }
}
