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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The plan office and its head. */
    Set<String> drafters(PlanningCycle cycle) {
        return Set.of(serving(cycle, Role.PLAN_DRAFTER), OfficeKind.PLAN_OFFICE_HEAD.officeId(cycle.area()));
    }

    /** The technical groups: they write action sheets, each its own. */
    Set<String> groups(PlanningCycle cycle) {
        return Set.of(serving(cycle, Role.SECTION_CONTRIBUTOR));
    }

    /** The offices that keep the money. */
    Set<String> accountants(PlanningCycle cycle) {
        return Set.of(serving(cycle, Role.ACCOUNTANT));
    }

    /** Groups, tables and the third sector: whoever may be given a part of the text. */
    Set<String> contributors(PlanningCycle cycle) {
        var roles = cycles.profileOf(cycle.key()).roles();
        var kinds = Set.of(roles.get(Role.SECTION_CONTRIBUTOR), roles.get(Role.THIRD_SECTOR));
        return offices.ofTerritory(cycle.area(), clock.today()).stream()
                .filter(office -> TABLES.contains(office.kind()) || kinds.contains(office.kind()))
                .map(Office::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who may write with that hand. */
    Set<String> of(Hand hand, PlanningCycle cycle) {
        var others =
                switch (hand) {
                    case DRAFTERS -> Set.<String>of();
                    case SHEETS -> groups(cycle);
                    case MONEY -> accountants(cycle);
                };
        return Stream.concat(drafters(cycle).stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private String serving(PlanningCycle cycle, Role role) {
        return serving.of(cycles.profileOf(cycle.key()).roles().get(role), cycle.area(), clock.today());
    }
}
