/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.region.Role;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.ServingOffices;
import it.pianozona.time.BusinessClock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who may open the pages of a plan, and as what. */
@Service
public class PlanVisits {

    private static final Set<OfficeKind> TABLES = Set.of(OfficeKind.THEMATIC_TABLE, OfficeKind.STAKEHOLDER);

    private final Cycles cycles;
    private final Plans plans;
    private final Offices offices;
    private final ServingOffices serving;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    PlanVisits(
            Cycles cycles,
            Plans plans,
            Offices offices,
            ServingOffices serving,
            RightsOnDate rights,
            BusinessClock clock) {
        this.cycles = cycles;
        this.plans = plans;
        this.offices = offices;
        this.serving = serving;
        this.rights = rights;
        this.clock = clock;
    }

    /** The person's visit; empty where there is no such cycle or the person does not see its area. */
    public Optional<PlanVisit> of(String cycleKey, String personId) {
        var mine = rights.of(personId, clock.today());
        return cycles.find(cycleKey)
                .filter(cycle -> mine.territoryCodes().contains(cycle.area()))
                .map(cycle -> new PlanVisit(
                        cycle,
                        plans.find(cycleKey).map(Plan::state).orElse(Plan.State.DRAFT),
                        personId,
                        mine.officeIds(),
                        drafters(cycle),
                        contributors(cycle),
                        Set.of(serving(cycle, Role.ACCOUNTANT))));
    }

    private Set<String> drafters(PlanningCycle cycle) {
        return Set.of(serving(cycle, Role.PLAN_DRAFTER), OfficeKind.PLAN_OFFICE_HEAD.officeId(cycle.area()));
    }

    private String serving(PlanningCycle cycle, Role role) {
        return serving.of(cycles.profileOf(cycle.key()).roles().get(role), cycle.area(), clock.today());
    }

    private Set<String> contributors(PlanningCycle cycle) {
        var roles = cycles.profileOf(cycle.key()).roles();
        var kinds = Set.of(roles.get(Role.SECTION_CONTRIBUTOR), roles.get(Role.THIRD_SECTOR));
        return offices.ofTerritory(cycle.area(), clock.today()).stream()
                .filter(office -> TABLES.contains(office.kind()) || kinds.contains(office.kind()))
                .map(Office::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
