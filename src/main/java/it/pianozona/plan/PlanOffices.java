/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.region.Role;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.ServingOffices;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The offices that have a hand in a cycle's plan today, by the roles of its region (requirements, row P5). */
@Component
class PlanOffices {

    private static final Set<OfficeKind> TABLES = Set.of(OfficeKind.THEMATIC_TABLE, OfficeKind.STAKEHOLDER);

    private final Cycles cycles;
    private final Offices offices;
    private final ServingOffices serving;
    private final BusinessClock clock;

    PlanOffices(Cycles cycles, Offices offices, ServingOffices serving, BusinessClock clock) {
        this.cycles = cycles;
        this.offices = offices;
        this.serving = serving;
        this.clock = clock;
    }

    /**
     * The offices of a plan.
     *
     * @param drafters the plan office and its head
     * @param groups the technical groups: they write action sheets, each its own
     * @param contributors groups, tables and the third sector: whoever may be given a part of the text
     * @param accountants the offices that keep the money
     */
    record Places(Set<String> drafters, Set<String> groups, Set<String> contributors, Set<String> accountants) {

        /** Who may write with that hand. */
        boolean admit(Hand hand, String office) {
            return drafters.contains(office)
                    || switch (hand) {
                        case DRAFTERS -> false;
                        case SHEETS -> groups.contains(office);
                        case MONEY -> accountants.contains(office);
                    };
        }
    }

    /** Today's, in one statement where the area has the offices itself. */
    Places of(PlanningCycle cycle) {
        var roles = cycles.profileOf(cycle.key()).roles();
        var own = offices.ofTerritory(cycle.area(), clock.today());
        var contributing = Set.of(roles.get(Role.SECTION_CONTRIBUTOR), roles.get(Role.THIRD_SECTOR));
        return new Places(
                Set.of(
                        serving(roles.get(Role.PLAN_DRAFTER), own, cycle),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(cycle.area())),
                Set.of(serving(roles.get(Role.SECTION_CONTRIBUTOR), own, cycle)),
                own.stream()
                        .filter(office -> TABLES.contains(office.kind()) || contributing.contains(office.kind()))
                        .map(Office::id)
                        .collect(Collectors.toUnmodifiableSet()),
                Set.of(serving(roles.get(Role.ACCOUNTANT), own, cycle)));
    }

    /** The area's own office or, where it has none, that of a wider territory. */
    private String serving(OfficeKind kind, List<Office> own, PlanningCycle cycle) {
        var id = kind.officeId(cycle.area());
        return own.stream().anyMatch(office -> office.id().equals(id))
                ? id
                : serving.of(kind, cycle.area(), clock.today());
    }
}
