/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.web;

import it.pianozona.cycle.CycleEndings;
import it.pianozona.cycle.CycleEndings.Hand;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.Door;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may end a cycle. For whoever does not see the area the cycle does not exist; the others of the area may not (403). */
@Component
class EndCycleDoor implements Door<EndCycleDoor.Visit> {

    private final Cycles cycles;
    private final CycleEndings endings;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    EndCycleDoor(Cycles cycles, CycleEndings endings, RightsOnDate rights, BusinessClock clock) {
        this.cycles = cycles;
        this.endings = endings;
        this.rights = rights;
        this.clock = clock;
    }

    /** A person before a cycle that they may end. */
    record Visit(PlanningCycle cycle, Hand hand) {}

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        return cycles.find(path.get("key"))
                .filter(cycle ->
                        rights.of(personId, clock.today()).territoryCodes().contains(cycle.area()))
                .map(cycle -> new Visit(cycle, endings.handOf(personId, cycle).orElseThrow(Door::notYours)));
    }
}
