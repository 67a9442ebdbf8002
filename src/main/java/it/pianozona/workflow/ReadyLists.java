/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists with which Tasklist opens. They are given: at each start those that differ from what is written here are made
 * so, those that are no longer among them go, and nobody but the product changes them. The area's whole list is readable by
 * {@link CoordinatorRole#GROUP} only.
 */
@Component
class ReadyLists {

    private static final String MINE = "I miei compiti";
    private static final String OFFICE = "Il mio ufficio";
    private static final String DUE = "In scadenza";
    private static final String AREA = "Della mia area";

    /** Names of earlier releases. */
    private static final Set<String> GONE = Set.of("In carico a me");

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final NodesInTurn nodes;

    ReadyLists(AuthorizationService authorizations, FilterService filters, TaskService tasks, NodesInTurn nodes) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.nodes = nodes;
    }

    @Order(11)
    @EventListener(ApplicationReadyEvent.class)
    void establish() {
        nodes.run(this::makeSo);
    }

    private void makeSo() {
        GONE.forEach(this::remove);
        closeTheOthers();
        open(list(
                MINE,
                10,
                "Quello che spetta a te: i compiti dei tuoi uffici che nessun collega ha già aperto",
                mine()));
        open(list(OFFICE, 20, "Tutti i compiti dei tuoi uffici, anche quelli aperti da un collega", office()));
        open(list(DUE, 30, "In ritardo o da concludere entro 7 giorni", due()));
        openToCoordinators(list(AREA, 40, "Tutti i compiti aperti nelle aree che coordini", everything()));
    }

    private TaskQuery office() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(GuardedExpressions.MY_OFFICES)
                .includeAssignedTasks()
                .orderByDueDate()
                .asc();
    }

    private TaskQuery mine() {
        return office().or()
                .taskAssigneeExpression(GuardedExpressions.MYSELF)
                .taskUnassigned()
                .endOr();
    }

    private TaskQuery due() {
        return office().dueBeforeExpression(GuardedExpressions.AFTER_SEVEN_DAYS);
    }

    private TaskQuery everything() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private void remove(String name) {
        filters.createFilterQuery().filterName(name).list().forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    private Filter list(String name, int priority, String description, TaskQuery query) {
        var wanted = (FilterEntity) filters.newTaskFilter(name).setQuery(query);
        wanted.setProperties(Map.of(
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
        var present =
                (FilterEntity) filters.createFilterQuery().filterName(name).singleResult();
        if (present == null) {
            return filters.saveFilter(wanted);
        }
        if (isSame(present, wanted)) {
            return present;
        }
        present.setQuery(query);
        present.setProperties(wanted.getProperties());
        return filters.saveFilter(present);
    }

    /** Both as they are read back: numbers and orders of keys differ before. */
    private static boolean isSame(FilterEntity present, FilterEntity wanted) {
        var stored = new FilterEntity(wanted.getResourceType());
        stored.setQueryInternal(wanted.getQueryInternal());
        stored.setPropertiesInternal(wanted.getPropertiesInternal());
        return present.getQueryInternal().equals(stored.getQueryInternal())
                && present.getProperties().equals(stored.getProperties());
    }

    /** Earlier releases let everybody read every list. */
    private void closeTheOthers() {
        authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GLOBAL)
                .resourceType(Resources.FILTER)
                .resourceId(ANY)
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    private void open(Filter list) {
        if (grantsOf(list, AUTH_TYPE_GLOBAL) == 0) {
            grant(list, authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL));
        }
    }

    private void openToCoordinators(Filter list) {
        if (grantsOf(list, AUTH_TYPE_GRANT) == 0) {
            var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(CoordinatorRole.GROUP);
            grant(list, grant);
        }
    }

    private long grantsOf(Filter list, int type) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(Resources.FILTER)
                .resourceId(list.getId())
                .count();
    }

    private void grant(Filter list, Authorization grant) {
        grant.setResource(Resources.FILTER);
        grant.setResourceId(list.getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
