/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.Days;
import it.pianozona.page.Pill.Role;
import it.pianozona.region.CycleStep;
import it.pianozona.region.Labels;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole way of a plan, from the first analysis to the last day in force: its stages in words, and on one scale of years.
 *
 * @param years of the scale
 * @param today place of today on the scale, from 0 to 1000; empty if it lies outside
 */
record Road(List<Stage> stages, List<Bar> years, List<Bar> bars, Optional<String> today) {

    private static final int WIDTH = 1000;

    /**
     * A stage of the way.
     *
     * @param title at most three words
     * @param words where it stands and since when or by when
     * @param current whether the cycle is there
     */
    record Stage(String title, String words, Role role, boolean current) {}

    /** A stretch of the scale, as SVG takes it; the name of a year, else empty. */
    record Bar(String x, String width, Role role, String name) {}

    static Road of(DossierVisits.Visit visit) {
        var cycle = visit.cycle();
        var today = visit.today();
        var scale = Scale.of(cycle, visit.steps());
        var stages = new ArrayList<Stage>();
        var bars = new ArrayList<Bar>();
        for (var step : visit.steps()) {
            var role = role(step, cycle, today);
            stages.add(new Stage(
                    name(step, visit.profile().labels()),
                    words(step, cycle, today),
                    role,
                    step.state() == StepState.RUNNING && cycle.state().isUnderWay()));
            bars.add(scale.bar(step, role, today));
        }
        if (!cycle.state().isWithoutPlan()) {
            var last = cycle.met().inForceTo().orElse(cycle.end());
            var role = inForce(cycle, today);
            stages.add(new Stage(
                    "Attuazione",
                    "dal %s al %s".formatted(Italian.day(cycle.start()), Italian.day(last)),
                    role,
                    role == Role.RUNNING));
            bars.add(scale.bar(cycle.start(), last, role));
        }
        return new Road(
                List.copyOf(stages),
                scale.years(),
                List.copyOf(bars),
                Optional.of(today).filter(scale::holds).map(scale::place));
    }

    /** Short, where the calendar has the statutory name. */
    private static String name(StepRow step, Labels labels) {
        return switch (CycleStep.valueOf(step.step())) {
            case P3 -> "Analisi dei bisogni";
            case P4 -> "Indirizzi";
            case P5 -> "Redazione";
            case P6 -> "Approvazione";
            case P7 -> labels.agreement();
        };
    }

    private static Role role(StepRow step, PlanningCycle cycle, LocalDate today) {
        return switch (step.state()) {
            case DONE -> Role.DONE;
            case RUNNING -> step.isLate(today) ? Role.LATE : cycle.state().isUnderWay() ? Role.RUNNING : Role.WAITING;
            case PLANNED, AWAITED -> step.isLate(today) ? Role.LATE : Role.WAITING;
        };
    }

    private static Role inForce(PlanningCycle cycle, LocalDate today) {
        return cycle.isInForceOn(today) ? Role.RUNNING : cycle.state().isEnd() ? Role.DONE : Role.WAITING;
    }

    private static String words(StepRow step, PlanningCycle cycle, LocalDate today) {
        if (step.state() == StepState.DONE) {
            return step.doneOn().map(day -> "fatto il " + Italian.day(day)).orElse("fatto");
        }
        if (step.metOn().isPresent()) {
            return "fatto il " + Italian.day(step.metOn().get());
        }
        if (!step.asked() || !cycle.state().isUnderWay()) {
            return "non più dovuto";
        }
        var until = Italian.day(step.plannedTo());
        if (step.isLate(today)) {
            return "%s, doveva finire il %s".formatted(Days.left(step.plannedTo(), today), until);
        }
        return switch (step.state()) {
            case RUNNING -> "in corso, entro il " + until;
            case AWAITED -> "di un ente più ampio, entro il " + until;
            default -> "da fare, entro il " + until;
        };
    }

    /** Whole years beside each other, from the first that matters to the last. */
    private record Scale(LocalDate from, LocalDate to) {

        static Scale of(PlanningCycle cycle, List<StepRow> steps) {
            var first = steps.stream()
                    .flatMap(step -> Stream.concat(Stream.of(step.plannedFrom()), step.startedOn().stream()))
                    .mapToInt(LocalDate::getYear)
                    .min()
                    .orElse(cycle.start().getYear());
            var last = cycle.met().inForceTo().orElse(cycle.end());
            return new Scale(LocalDate.of(first, 1, 1), LocalDate.of(last.getYear(), 12, 31));
        }

        List<Bar> years() {
            return IntStream.rangeClosed(from.getYear(), to.getYear())
                    .mapToObj(
                            year -> bar(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Role.WAITING, "" + year))
                    .toList();
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        Bar bar(StepRow step, Role role, LocalDate today) {
            var first = step.startedOn().orElse(step.plannedFrom());
            var last = step.doneOn()
                    .orElse(step.startedOn().isPresent() && today.isAfter(step.plannedTo()) ? today : step.plannedTo());
            return bar(first, last.isBefore(first) ? first : last, role);
        }

        Bar bar(LocalDate first, LocalDate last, Role role) {
            return bar(first, last, role, "");
        }

        private Bar bar(LocalDate first, LocalDate last, Role role, String name) {
            var start = at(first);
            return new Bar(number(start), number(Math.max(3, at(last.plusDays(1)) - start)), role, name);
        }

        String place(LocalDate day) {
            return number(at(day));
        }

        private double at(LocalDate day) {
            return (double) WIDTH * ChronoUnit.DAYS.between(from, day) / (ChronoUnit.DAYS.between(from, to) + 1);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
