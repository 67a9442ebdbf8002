/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import it.pianozona.support.Colleagues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.task.Task;

/**
 * A cycle told by its people: each open task is done by someone of its office with the answers of the book, until nothing is
 * left to do or the story has come where the test wants it.
 */
final class Story {

    private static final String VOTE = "UserTask_ExpressVote";
    private static final String ATTENDANCE = "UserTask_RecordAttendance";
    private static final String OBSERVATION = "UserTask_Observe";
    private static final String CONFERENCE_MINUTES = "UserTask_ConferenceMinutes";
    private static final int MOST_STEPS = 600;

    private final Colleagues colleagues;
    private final AnswerBook book;
    private final Performer performer;
    private final String key;
    private final Map<String, Integer> votesLeft = new HashMap<>();
    private boolean observed;
    private int steps;

    Story(Colleagues colleagues, AnswerBook book, Performer performer, String key) {
        this.colleagues = colleagues;
        this.book = book;
        this.performer = performer;
        this.key = key;
    }

    /** Goes on until the story has ended. */
    void toTheEnd() {
        until(() -> false);
    }

    /** Goes on until the condition holds, or the story has ended. */
    void until(BooleanSupplier reached) {
        while (!reached.getAsBoolean() && step()) {
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException("the story of " + key + " does not end; open: " + titles());
            }
        }
    }

    /** Steps done so far. */
    int steps() {
        return steps;
    }

    private boolean step() {
        var open = colleagues.tasksOf(key);
        var next = open.stream().filter(task -> !isOptional(task, open)).findFirst();
        if (next.isPresent()) {
            perform(next.get());
            return true;
        }
        return timePasses();
    }

    /** Half of the votes are enough, one observation too; the sitting is closed when the votes are in. */
    private boolean isOptional(Task task, List<Task> open) {
        return switch (task.getTaskDefinitionKey()) {
            case OBSERVATION -> observed;
            case VOTE -> votesLeft.computeIfAbsent(sitting(task), id -> enough(open)) <= 0;
            case ATTENDANCE ->
                open.stream().anyMatch(vote -> vote.getTaskDefinitionKey().equals(VOTE) && !isOptional(vote, open));
            default -> false;
        };
    }

    private static int enough(List<Task> open) {
        var members = open.stream()
                .filter(task -> task.getTaskDefinitionKey().equals(VOTE))
                .count();
        return members <= 9 ? (int) members : (int) members / 2 + 1;
    }

    private static String sitting(Task task) {
        return task.getProcessInstanceId() + "-" + task.getCreateTime().getTime() / 1000;
    }

    private void perform(Task task) {
        var person = colleagues.someoneFor(task);
        var formId = colleagues.formOf(task);
        if (task.getTaskDefinitionKey().equals(ATTENDANCE)
                || task.getTaskDefinitionKey().equals(CONFERENCE_MINUTES)) {
            performer.waitDays(7);
        }
        var shown = colleagues.opens(person, task);
        var answers = book.answersTo(formId, shown);
        if (formId.equals("registra-presenze")) {
            answers.putIfAbsent("presenti", shown.get("presenti"));
        }
        performer.perform(person, task, formId, shown, answers);
        if (task.getTaskDefinitionKey().equals(VOTE)) {
            votesLeft.merge(sitting(task), -1, Integer::sum);
        }
        observed = observed || task.getTaskDefinitionKey().equals(OBSERVATION);
    }

    private boolean timePasses() {
        if (colleagues.timers(key, "Event_ConsultationEnd").isEmpty()) {
            return false;
        }
        colleagues.fireTimer(key, "Event_ConsultationEnd");
        observed = false;
        return true;
    }

    private List<String> titles() {
        return colleagues.tasksOf(key).stream().map(Task::getName).toList();
    }
}
