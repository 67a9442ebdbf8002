/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** What Tasklist asks of an engine for its three kinds of readers: stored filters, the first page of 15, the count. */
final class TaskLists {

    private static final int PAGE = 15;

    private static final String MINE = "I miei compiti";
    private static final String AREA = "Della mia area";

    private static final Reader MAYOR = new Reader(
            "banco.sindaco",
            List.of(
                    OpenTaskRows.smallOffice("B017", 3),
                    OpenTaskRows.smallOffice("B017", 4),
                    OpenTaskRows.smallOffice("B018", 5)),
            List.of("B017", "B018"));

    private static final Reader OFFICE =
            new Reader("banco.ufficio", List.of(OpenTaskRows.PLANNING_OFFICE), List.of(OpenTaskRows.PLANNING_AREA));

    private static final Reader COORDINATOR =
            new Reader("banco.coordinatrice", List.of(OpenTaskRows.COORDINATORS, "coordinatori"), OpenTaskRows.areas());

    private record Reader(String person, List<String> offices, List<String> areas) {}

    /** The questions that are timed. */
    enum Question {
        /** A coordinator's first page of all that they may see, by due date. */
        LIST_BY_DUE("coordinator: first page of all, by due date"),
        /** How many tasks a planning office with 20,000 of them has. */
        COUNT_LARGE_GROUP("planning office: count of its 20,000"),
        /** The planning office's first page. */
        LIST_LARGE_GROUP("planning office: first page"),
        /** The first page and the count of a mayor with three small offices. */
        MAYOR_INBOX("mayor: first page and count");

        private final String words;

        Question(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final ProcessEngine engine;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Question, List<Double>> times = new EnumMap<>(Question.class);

    TaskLists(ProcessEngine engine) {
        this.engine = engine;
        for (var question : Question.values()) {
            times.put(question, new ArrayList<>());
        }
    }

    /** Asks once and keeps the time. */
    List<String> ask(Question question) {
        var start = System.nanoTime();
        var answer = answer(question);
        times.get(question).add((System.nanoTime() - start) / 1e6);
        return answer;
    }

    /** Asks once; the answer says ids or a count, so that two engines can be compared. */
    List<String> answer(Question question) {
        return switch (question) {
            case LIST_BY_DUE -> as(COORDINATOR, () -> page(AREA));
            case COUNT_LARGE_GROUP -> as(OFFICE, () -> count(MINE));
            case LIST_LARGE_GROUP -> as(OFFICE, () -> page(MINE));
            case MAYOR_INBOX ->
                as(MAYOR, () -> {
                    var inbox = new ArrayList<>(page(MINE));
                    inbox.addAll(count(MINE));
                    return inbox;
                });
        };
    }

    double median(Question question) {
        var sorted = times.get(question).stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private List<String> page(String filter) {
        return engine.getFilterService().<Task>listPage(filterId(filter), 0, PAGE).stream()
                .map(Task::getId)
                .toList();
    }

    private List<String> count(String filter) {
        return List.of(engine.getFilterService().count(filterId(filter)).toString());
    }

    /** Tasklist knows it from its start; the warm-up round looks it up. */
    private String filterId(String name) {
        return ids.computeIfAbsent(name, this::lookUp);
    }

    private String lookUp(String name) {
        Filter filter =
                engine.getFilterService().createFilterQuery().filterName(name).singleResult();
        return filter.getId();
    }

    private List<String> as(Reader reader, Supplier<List<String>> question) {
        engine.getIdentityService().setAuthentication(reader.person(), reader.offices(), reader.areas());
        try {
            return question.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Gives a stock engine the product's two filters, readable by all. */
    void createStockFilters() {
        var tasks = engine.getTaskService();
        save(
                MINE,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .orderByDueDate()
                        .asc()
                        .or()
                        .taskAssigneeExpression("${currentUser()}")
                        .taskUnassigned()
                        .endOr());
        save(AREA, tasks.createTaskQuery().orderByDueDate().asc());
        var authorizations = engine.getAuthorizationService();
        var all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        all.setResource(Resources.FILTER);
        all.setResourceId(Authorization.ANY);
        all.addPermission(Permissions.READ);
        authorizations.saveAuthorization(all);
    }

    private void save(String name, TaskQuery query) {
        var filters = engine.getFilterService();
        filters.saveFilter(filters.newTaskFilter(name).setQuery(query));
    }
}
