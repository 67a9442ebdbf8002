/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.CycleKey;
import it.pianozona.desk.web.Agenda.Item;
import it.pianozona.page.Pill;
import it.pianozona.workflow.OpenTasks.OpenTask;
import it.pianozona.workflow.OpenTasks.Urgency;
import it.pianozona.workflow.OpenTasks.Urgent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The task that comes first, with what there is to know before one does it.
 *
 * @param pill how soon it is due; empty while more than a week is left, or without a due day
 * @param cycle that it belongs to
 * @param meeting in which it is dealt with, if one is convened
 */
record FirstTask(OpenTask task, Optional<Pill> pill, Optional<TimeLine> cycle, Optional<Item> meeting) {

    static Optional<FirstTask> of(Urgent tasks, TimeLines.View cycles, Agenda.View agenda, LocalDate today) {
        return Stream.of(Urgency.values())
                .flatMap(urgency -> tasks.of(urgency).stream())
                .findFirst()
                .map(task -> new FirstTask(
                        task,
                        task.due().flatMap(due -> Pill.due(due, today)),
                        cycle(task, cycles),
                        agenda.items().stream()
                                .filter(item -> item.about().equals(task.businessKey()))
                                .findFirst()));
    }

    /** What there is to know before one does it; empty if the model says nothing. */
    public String help() {
        return task.help();
    }

    /** What it is about, in words. */
    public String subject() {
        return meeting.map(Item::subject).filter(said -> !said.isEmpty()).orElseGet(() -> cycle.map(TimeLine::title)
                .orElse(task.territoryName()));
    }

    private static Optional<TimeLine> cycle(OpenTask task, TimeLines.View cycles) {
        return CycleKey.in(task.businessKey()).flatMap(key -> cycles.running().stream()
                .filter(line -> line.cycle().key().equals(key.text()))
                .findFirst());
    }
}
