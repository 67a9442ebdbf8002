/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How things stand in a cycle that day, as each page that speaks of it says it: a state and one sentence.
 *
 * @param steps the phases of the cycle
 * @param waits what the cycle waits for while no phase is running, one sentence or two
 */
public record CycleStanding(PlanningCycle cycle, List<StepRow> steps, Optional<String> waits, LocalDate today) {

    private static final List<String> ORDINALS = List.of("primo", "secondo", "terzo", "quarto", "quinto");

    /** Whether the cycle is under way and no phase of it runs: what it waits for is then what there is to say. */
    public boolean isIdle() {
        return cycle.state().isUnderWay() && steps.stream().noneMatch(step -> step.state() == StepState.RUNNING);
    }

    /** Late, at risk, or the state of the cycle. */
    public Pill pill() {
        var terms = cycle.terms(today);
        if (cycle.state().isUnderWay() && terms.isLate(steps)) {
            var days = terms.daysLate(steps);
            return new Pill(Role.LATE, days > 0 ? "in ritardo di " + Days.count(days) : "in ritardo");
        }
        if (terms.isAtRisk()) {
            return new Pill(Role.RISK, "a rischio");
        }
        return switch (cycle.state()) {
            case IN_PREPARATION, PLAN_APPROVED ->
                new Pill(Role.RUNNING, cycle.state().italian());
            case IN_FORCE, IN_PROROGA ->
                cycle.start().isAfter(today)
                        ? new Pill(Role.WAITING, "in vigore dal " + Italian.day(cycle.start()))
                        : new Pill(Role.RUNNING, cycle.state().italian());
            case SUCCEEDED, CLOSED -> new Pill(Role.DONE, "concluso");
            case PLAN_REJECTED, AGREEMENT_FAILED, ABORTED ->
                new Pill(Role.WAITING, cycle.state().italian());
        };
    }

    /** For example "Siamo a «Redazione: Piano di Zona». Approvazione e firma entro il 31/12/2017, mancano 78 giorni.". */
    public String sentence() {
        if (!cycle.state().isUnderWay()) {
            return settled();
        }
        var running = steps.stream()
                .filter(step -> step.state() == StepState.RUNNING)
                .map(step -> "«%s»".formatted(step.title()))
                .collect(Collectors.joining(" e "));
        return running.isEmpty()
                ? waits.orElse("Nessuna fase in corso.") + " " + toDo()
                : "Siamo a %s. %s".formatted(running, toDo());
    }

    private String toDo() {
        var terms = cycle.terms(today);
        var said = terms.toDo();
        return terms.areSettled() || cycle.approvalDate().isBefore(today)
                ? said
                : "%s, %s.".formatted(said.substring(0, said.length() - 1), Days.left(cycle.approvalDate(), today));
    }

    private String settled() {
        if (cycle.state().isWithoutPlan()) {
            return "Il ciclo è finito senza un piano in vigore: %s."
                    .formatted(cycle.state().italian());
        }
        var last = cycle.met().inForceTo().orElse(cycle.end());
        if (cycle.state().isEnd()) {
            return "Il piano è stato in vigore fino al %s: %s."
                    .formatted(Italian.day(last), cycle.state().italian());
        }
        if (cycle.start().isAfter(today)) {
            return "Il piano è pronto: è in vigore dal %s al %s."
                    .formatted(Italian.day(cycle.start()), Italian.day(last));
        }
        return "Il piano è %s fino al %s%s.".formatted(cycle.state().italian(), Italian.day(last), year());
    }

    /** For example ": è il secondo anno su tre", where the years are few enough to be named. */
    private String year() {
        var now = today.getYear() - cycle.start().getYear();
        var years = cycle.end().getYear() - cycle.start().getYear() + 1;
        return now < years && years <= ORDINALS.size()
                ? ": siamo al %s anno su %d".formatted(ORDINALS.get(now), years)
                : "";
    }

    /** What the cycle waits for, as those say who keep it: one sentence or two. */
    public Optional<String> waits(Collection<CycleWaits> who) {
        var one = List.of(new CycleWaits.Standing(cycle, steps));
        return Optional.of(who.stream()
                        .flatMap(keeper -> keeper.of(one).values().stream())
                        .collect(Collectors.joining(" ")))
                .filter(said -> !said.isEmpty());
    }

    /** The same with what it waits for. */
    public CycleStanding waiting(Collection<CycleWaits> who) {
        return new CycleStanding(cycle, steps, waits(who), today);
    }
}
