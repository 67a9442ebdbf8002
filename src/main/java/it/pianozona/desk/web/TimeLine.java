/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.cycle.CycleStanding;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.text.Italian;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A cycle with its phases, as a card.
 *
 * @param area name of its area
 * @param standing how things stand today
 */
record TimeLine(String area, CycleStanding standing) {

    /**
     * A phase.
     *
     * @param words where it stands and by when, for example "in corso, in ritardo di 12 giorni"
     */
    record Phase(StepRow step, String words, Role role) {

        public boolean isRunning() {
            return step.state() == StepState.RUNNING;
        }
    }

    public PlanningCycle cycle() {
        return standing.cycle();
    }

    public String title() {
        return area + " " + cycle().period();
    }

    public Pill pill() {
        return standing.pill();
    }

    /** One sentence: which phase is running and by when. */
    public String where() {
        return standing.sentence();
    }

    /** 0 if nothing is late. */
    public long daysLate() {
        return cycle().state().isUnderWay() ? cycle().terms(standing.today()).daysLate(standing.steps()) : 0;
    }

    public List<Phase> phases() {
        return standing.steps().stream()
                .map(step -> new Phase(step, words(step), role(step)))
                .toList();
    }

    public List<Phase> running() {
        return phases().stream().filter(Phase::isRunning).toList();
    }

    /** The phase that follows those that run, while the cycle is under way. */
    public Optional<Phase> next() {
        return phases().stream()
                .filter(phase -> cycle().state().isUnderWay() && phase.step().isOpen() && !phase.isRunning())
                .findFirst();
    }

    private Role role(StepRow step) {
        if (step.isLate(standing.today())) {
            return Role.LATE;
        }
        return switch (step.state()) {
            case DONE -> Role.DONE;
            case RUNNING -> Role.RUNNING;
            case PLANNED, AWAITED -> Role.WAITING;
        };
    }

    private String words(StepRow step) {
        if (step.state() == StepState.DONE) {
            return step.doneOn()
                    .map(day -> day.isAfter(step.plannedTo())
                            ? "concluso il %s, %s dopo il termine"
                                    .formatted(
                                            Italian.day(day),
                                            Italian.count(
                                                    ChronoUnit.DAYS.between(step.plannedTo(), day), "giorno", "giorni"))
                            : "concluso il " + Italian.day(day))
                    .orElse(step.state().italian());
        }
        if (step.metOn().isPresent()) {
            return "%s, con la firma del %s"
                    .formatted(step.state().italian(), Italian.day(step.metOn().get()));
        }
        return step.isLate(standing.today())
                ? "%s, %s".formatted(step.state().italian(), Days.left(step.plannedTo(), standing.today()))
                : "%s, entro il %s".formatted(step.state().italian(), Italian.day(step.plannedTo()));
    }
}
