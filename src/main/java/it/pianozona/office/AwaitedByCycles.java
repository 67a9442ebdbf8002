/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.cycle.CycleProgress.StepRow;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.cycle.CycleWaits;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.region.CycleStep;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A cycle whose guidance is done drafts its plan when the area's plan office is active; until then it waits. */
@Component
class AwaitedByCycles implements CycleWaits {

    private final PlanOffices offices;
    private final BusinessClock clock;

    AwaitedByCycles(PlanOffices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public Map<String, String> of(List<Standing> cycles) {
        var since = new HashMap<String, LocalDate>();
        cycles.forEach(one -> betweenGuidanceAndDrafting(one)
                .ifPresent(day -> since.put(one.cycle().key(), day)));
        if (since.isEmpty()) {
            return Map.of();
        }
        var waiting = cycles.stream()
                .map(Standing::cycle)
                .filter(cycle -> since.containsKey(cycle.key()))
                .toList();
        var versions = offices
                .ofAreas(waiting.stream().map(PlanningCycle::area).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(PlanOffice::area));
        return waiting.stream()
                .filter(cycle -> versions.getOrDefault(cycle.area(), List.of()).stream()
                        .noneMatch(office -> office.worksOn(clock.today())))
                .collect(Collectors.toMap(
                        PlanningCycle::key,
                        cycle -> words(since.get(cycle.key()), versions.getOrDefault(cycle.area(), List.of()))));
    }

    /** The day since when nothing else is missing for the drafting to begin. */
    private static Optional<LocalDate> betweenGuidanceAndDrafting(Standing one) {
        if (one.cycle().state() != PlanningCycle.State.IN_PREPARATION
                || one.steps().stream().anyMatch(step -> step.state() == StepState.RUNNING)
                || step(one, CycleStep.P5)
                        .filter(step -> step.state() == StepState.PLANNED)
                        .isEmpty()) {
            return Optional.empty();
        }
        return step(one, CycleStep.P4)
                .filter(step -> step.state() == StepState.DONE)
                .flatMap(StepRow::doneOn);
    }

    private static Optional<StepRow> step(Standing one, CycleStep wanted) {
        return one.steps().stream()
                .filter(step -> step.step().equals(wanted.name()))
                .findFirst();
    }

    private static String words(LocalDate since, List<PlanOffice> versions) {
        var begun = versions.stream()
                .filter(office -> office.state() == PlanOffice.State.SETTING_UP)
                .findFirst();
        return "La redazione attende l'ufficio di piano dal %s. %s"
                .formatted(
                        Italian.day(since),
                        begun.map(office ->
                                        "È in costituzione (%s): lo attiva il responsabile dell'ufficio di piano con le nomine che mancano, dalla pagina «Uffici di piano»."
                                                .formatted(office.key()))
                                .orElse(
                                        "Lo costituisce e lo attiva il responsabile dell'ufficio di piano o l'ente capofila, dalla pagina «Uffici di piano»."));
    }
}
