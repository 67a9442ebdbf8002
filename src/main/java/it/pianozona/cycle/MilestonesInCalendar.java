/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.notice.CalendarEntries;
import it.pianozona.territory.Rights;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The milestones of the cycles of a person's areas that are still to be reached: each phase, the approval and the signature. */
@Component
class MilestonesInCalendar implements CalendarEntries {

    private final CycleRows rows;
    private final BusinessClock clock;

    MilestonesInCalendar(CycleRows rows, BusinessClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Entry> of(Rights rights, LocalDate first, LocalDate last) {
        var cycles = rows.ofAreas(rights.territoryCodes()).stream()
                .filter(cycle -> cycle.state().isUnderWay())
                .toList();
        var steps = rows.steps(cycles.stream().map(PlanningCycle::key).toList());
        return cycles.stream()
                .flatMap(
                        cycle -> Stream.concat(phases(cycle, steps.getOrDefault(cycle.key(), List.of())), terms(cycle)))
                .filter(entry -> !entry.day().isBefore(first) && !entry.day().isAfter(last))
                .sorted(Comparator.comparing(Entry::day).thenComparing(Entry::id))
                .toList();
    }

    private static Stream<Entry> phases(PlanningCycle cycle, List<CycleProgress.StepRow> steps) {
        return steps.stream()
                .filter(CycleProgress.StepRow::isOpen)
                .map(step -> entry(cycle, step.step(), step.title() + " da concludere", step.plannedTo()));
    }

    private Stream<Entry> terms(PlanningCycle cycle) {
        return cycle.terms(clock.today()).open().stream()
                .map(term -> entry(cycle, term.id(), term.title(), term.due()));
    }

    private static Entry entry(PlanningCycle cycle, String milestone, String title, LocalDate day) {
        return Entry.of(
                "ciclo-%s-%s".formatted(cycle.key(), milestone),
                cycle.key() + ": " + title,
                day,
                "Calendario del ciclo.",
                "/fascicolo/" + cycle.key());
    }
}
