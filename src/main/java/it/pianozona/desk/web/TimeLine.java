/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cycle as a line of phases, all on one scale of time.
 *
 * @param where one sentence: which phase is running and by when
 * @param daysLate 0 if nothing is late
 * @param today place of today on the scale, from 0 to 100; empty if it lies outside
 */
record TimeLine(
        PlanningCycle cycle,
        String area,
        List<Phase> phases,
        String where,
        long daysLate,
        LocalDate from,
        LocalDate to,
        Optional<String> today) {

    /**
     * A phase.
     *
     * @param words where it stands and by when, for example "in corso, in ritardo di 12 giorni"
     * @param planned the days that it was given
     * @param spent the days that it has taken so far, or took
     * @param over the days beyond its term
     */
    record Phase(StepRow step, String words, boolean late, Bar planned, Optional<Bar> spent, Optional<Bar> over) {

        public boolean isRunning() {
            return step.state() == StepState.RUNNING;
        }

        /** A mark that tells the state without colours. */
        public String mark() {
            return switch (step.state()) {
                case DONE -> "✓";
                case RUNNING -> "▶";
                case PLANNED, AWAITED -> "○";
            };
        }
    }

    /** A stretch of the scale, from 0 to 100, as SVG takes it. */
    record Bar(String x, String width) {}

    /** @param waits what the cycle waits for while no phase is running, one sentence or two */
    static TimeLine of(PlanningCycle cycle, String area, List<StepRow> steps, Optional<String> waits, LocalDate today) {
        var scale = Scale.of(cycle, steps, today);
        return new TimeLine(
                cycle,
                area,
                steps.stream().map(step -> phase(step, scale, today)).toList(),
                where(cycle, steps, waits, today),
                cycle.terms(today).daysLate(steps),
                scale.from,
                scale.to,
                Optional.of(today).filter(scale::holds).map(scale::place));
    }

    /** For example "1 giorno", "12 giorni". */
    static String days(long count) {
        return Italian.count(count, "giorno", "giorni");
    }

    public String title() {
        return area + " " + cycle.period();
    }

    public String late() {
        return "in ritardo di " + days(daysLate);
    }

    private static Phase phase(StepRow step, Scale scale, LocalDate today) {
        var late = step.isLate(today);
        var end = step.doneOn().orElse(today);
        return new Phase(
                step,
                words(step, late, today),
                late,
                scale.bar(step.plannedFrom(), step.plannedTo()),
                step.startedOn().filter(start -> !start.isAfter(end)).map(start -> scale.bar(start, end)),
                Optional.of(end)
                        .filter(day -> late || step.doneOn().isPresent())
                        .filter(day -> day.isAfter(step.plannedTo()))
                        .map(day -> scale.bar(step.plannedTo().plusDays(1), day)));
    }

    private static String words(StepRow step, boolean late, LocalDate today) {
        if (step.state() == StepState.DONE) {
            return step.doneOn()
                    .map(day -> day.isAfter(step.plannedTo())
                            ? "concluso il %s, %s dopo il termine"
                                    .formatted(Italian.day(day), days(ChronoUnit.DAYS.between(step.plannedTo(), day)))
                            : "concluso il " + Italian.day(day))
                    .orElse(step.state().italian());
        }
        if (step.metOn().isPresent()) {
            return "%s, con la firma del %s"
                    .formatted(step.state().italian(), Italian.day(step.metOn().get()));
        }
        return late
                ? "%s, in ritardo di %s"
                        .formatted(step.state().italian(), days(ChronoUnit.DAYS.between(step.plannedTo(), today)))
                : "%s, entro il %s".formatted(step.state().italian(), Italian.day(step.plannedTo()));
    }

    private static String where(PlanningCycle cycle, List<StepRow> steps, Optional<String> waits, LocalDate today) {
        if (!cycle.state().isUnderWay()) {
            return standing(cycle, today);
        }
        var running = steps.stream()
                .filter(step -> step.state() == StepState.RUNNING)
                .map(step -> "«%s»".formatted(step.title()))
                .collect(Collectors.joining(" e "));
        var until = cycle.terms(today).toDo();
        return running.isEmpty()
                ? waits.orElse("Nessuna fase in corso.") + " " + until
                : "Siamo a %s. %s".formatted(running, until);
    }

    private static String standing(PlanningCycle cycle, LocalDate today) {
        if (cycle.state().isWithoutPlan()) {
            return "Il ciclo è finito senza un piano in vigore: %s."
                    .formatted(cycle.state().italian());
        }
        var last = Italian.day(cycle.met().inForceTo().orElse(cycle.end()));
        if (cycle.state().isEnd()) {
            return "Il piano è stato in vigore fino al %s.".formatted(last);
        }
        return cycle.start().isAfter(today)
                ? "Il piano è pronto: è in vigore dal %s al %s.".formatted(Italian.day(cycle.start()), last)
                : "Il piano è %s fino al %s.".formatted(cycle.state().italian(), last);
    }

    /** Days beside each other, from the first that matters to the last. */
    private record Scale(LocalDate from, LocalDate to) {

        static Scale of(PlanningCycle cycle, List<StepRow> steps, LocalDate today) {
            var under = cycle.state().isUnderWay() ? Stream.of(today) : Stream.<LocalDate>empty();
            var all = Stream.concat(
                            Stream.concat(under, Stream.of(cycle.approvalDate())),
                            steps.stream()
                                    .flatMap(step -> Stream.concat(
                                            Stream.of(step.plannedFrom(), step.plannedTo()),
                                            Stream.concat(step.startedOn().stream(), step.doneOn().stream()))))
                    .sorted()
                    .toList();
            return new Scale(all.get(0), all.get(all.size() - 1));
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        Bar bar(LocalDate first, LocalDate last) {
            var start = percent(first);
            return new Bar(number(start), number(Math.max(0.6, percent(last.plusDays(1)) - start)));
        }

        String place(LocalDate day) {
            return number(percent(day));
        }

        private double percent(LocalDate day) {
            return 100.0 * ChronoUnit.DAYS.between(from, day) / (ChronoUnit.DAYS.between(from, to) + 1);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }
}
