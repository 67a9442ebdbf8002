/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cycles that a person may see: those of their territories. */
@Component
class AreaCycles {

    private final Cycles cycles;
    private final CycleProgress progress;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    AreaCycles(Cycles cycles, CycleProgress progress, RightsOnDate rights, BusinessClock clock) {
        this.cycles = cycles;
        this.progress = progress;
        this.rights = rights;
        this.clock = clock;
    }

    /** A cycle with its area's name and its steps. */
    record CycleView(PlanningCycle cycle, String area, List<CycleProgress.StepRow> steps) {}

    List<CycleView> of(String personId) {
        return cycles.ofAreas(rights.of(personId, clock.today()).territoryCodes()).stream()
                .map(this::view)
                .toList();
    }

    CycleView view(PlanningCycle cycle) {
        return new CycleView(cycle, cycles.areaOf(cycle.key()).name(), progress.of(cycle.key()));
    }

    boolean isVisible(String personId, String territory) {
        return rights.of(personId, clock.today()).territoryCodes().contains(territory);
    }
}
