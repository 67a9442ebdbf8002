/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.page.Door;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who reads the premialità of a cycle: the people of its area, where the region has a rule. For others it does not exist. */
@Component
class IncentiveDoor implements Door<IncentiveDoor.Visit> {

    private final Cycles cycles;
    private final IncentiveClaims claims;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    IncentiveDoor(Cycles cycles, IncentiveClaims claims, RightsOnDate rights, BusinessClock clock) {
        this.cycles = cycles;
        this.claims = claims;
        this.rights = rights;
        this.clock = clock;
    }

    /** A person before the premialità of a cycle. */
    record Visit(PlanningCycle cycle, String personId, Rights rights) {

        /** Whether the person is of the lead body, which asks for the premialità and brings the evidence. */
        boolean claims() {
            return rights.officeIds().contains(OfficeKind.LEAD_BODY.officeId(cycle.area()));
        }

        /** Evidence is not for somebody from outside. */
        boolean readsEvidence() {
            return !rights.isGuest(cycle.area());
        }
    }

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        var mine = rights.of(personId, clock.today());
        return cycles.find(path.get("cycleKey"))
                .filter(cycle -> mine.territoryCodes().contains(cycle.area()))
                .filter(cycle -> claims.hasRule(cycle.key()))
                .map(cycle -> new Visit(cycle, personId, mine));
    }
}
