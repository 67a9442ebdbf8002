/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.Door;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who may open the pages of a plan, and as what. */
@Service
public class PlanVisits implements Door<PlanVisit> {

    private final Cycles cycles;
    private final Plans plans;
    private final PlanOffices offices;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    PlanVisits(Cycles cycles, Plans plans, PlanOffices offices, RightsOnDate rights, BusinessClock clock) {
        this.cycles = cycles;
        this.plans = plans;
        this.offices = offices;
        this.rights = rights;
        this.clock = clock;
    }

    /** For whoever does not see the area's dossier the plan does not exist. */
    @Override
    public Optional<PlanVisit> open(Map<String, String> path, String personId) {
        return of(path.get("cycleKey"), personId);
    }

    /** The person's visit; empty where there is no such cycle or the person does not see its area. */
    public Optional<PlanVisit> of(String cycleKey, String personId) {
        var mine = rights.of(personId, clock.today());
        return cycles.find(cycleKey)
                .filter(cycle -> mine.territoryCodes().contains(cycle.area()))
                .map(cycle -> visit(cycle, mine, personId));
    }

    private PlanVisit visit(PlanningCycle cycle, Rights mine, String personId) {
        var places = offices.of(cycle);
        return new PlanVisit(
                cycle,
                plans.find(cycle.key()).map(Plan::state).orElse(Plan.State.DRAFT),
                personId,
                mine.isGuest(cycle.area()),
                mine.officeIds(),
                places.drafters(),
                places.groups(),
                places.contributors(),
                places.accountants());
    }
}
