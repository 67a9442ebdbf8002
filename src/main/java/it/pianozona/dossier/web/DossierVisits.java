/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may open a dossier: the people of its territory. For others it does not exist. */
@Component
class DossierVisits {

    private final Cycles cycles;
    private final CycleProgress progress;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    DossierVisits(Cycles cycles, CycleProgress progress, RightsOnDate rights, BusinessClock clock) {
        this.cycles = cycles;
        this.progress = progress;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A person in a dossier.
     *
     * @param area name of the area, as it was when the cycle began
     * @param steps the calendar of the cycle
     */
    record Visit(PlanningCycle cycle, String area, List<CycleProgress.StepRow> steps, String personId, Rights rights) {

        String key() {
            return cycle.key();
        }
    }

    /** @throws ResponseStatusException 404 if there is no such cycle in a territory of the person */
    Visit enter(String key, String personId) {
        var mine = rights.of(personId, clock.today());
        var cycle = cycles.find(key)
                .filter(found -> mine.territoryCodes().contains(found.area()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Visit(cycle, cycles.areaOf(key).name(), progress.of(key), personId, mine);
    }
}
