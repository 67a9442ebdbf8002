/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.page.Door;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may read and write on the pages of the plan offices, by the offices that each holds today. */
@Service
public class OfficeVisits implements Door<OfficeVisit> {

    private static final Set<TerritoryKind> WITH_PAGES = Set.of(TerritoryKind.AREA, TerritoryKind.CONFERENCE);

    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final StaffBodies bodies;
    private final OfficeSetup setup;
    private final BusinessClock clock;

    OfficeVisits(PlanningAreas areas, RightsOnDate rights, StaffBodies bodies, OfficeSetup setup, BusinessClock clock) {
        this.areas = areas;
        this.rights = rights;
        this.bodies = bodies;
        this.setup = setup;
        this.clock = clock;
    }

    /** The areas and conferences whose pages the person may read, areas first. */
    @Transactional(readOnly = true)
    public List<Territory> of(String personId) {
        var mine = rights.of(personId, clock.today()).territoryCodes();
        return areas.territories().stream()
                .filter(territory -> WITH_PAGES.contains(territory.kind()) && mine.contains(territory.code()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OfficeVisit> open(Map<String, String> path, String personId) {
        return of(path.get("area"), personId);
    }

    /** Empty for whoever does not see the territory. */
    @Transactional(readOnly = true)
    public Optional<OfficeVisit> of(String territory, String personId) {
        var mine = rights.of(personId, clock.today());
        return areas.territory(territory)
                .filter(found -> WITH_PAGES.contains(found.kind())
                        && mine.territoryCodes().contains(territory))
                .map(found -> visit(found, personId, mine));
    }

    private OfficeVisit visit(Territory territory, String personId, Rights mine) {
        var held = mine.officeIds();
        var managers = offices(
                territory.code(),
                territory.kind() == TerritoryKind.AREA
                        ? List.of(OfficeKind.PLAN_OFFICE_HEAD, OfficeKind.ZONE_DIRECTOR)
                        : List.of(OfficeKind.CONFERENCE_SUPPORT));
        var workers = new ArrayList<>(managers);
        workers.add(OfficeKind.PLAN_OFFICE.officeId(territory.code()));
        var openers = new ArrayList<>(managers);
        openers.add(OfficeKind.LEAD_BODY.officeId(territory.code()));
        return new OfficeVisit(
                territory,
                personId,
                mine.isGuest(territory.code()),
                OfficeVisit.first(managers, held),
                OfficeVisit.first(workers, held),
                territory.kind() == TerritoryKind.AREA ? OfficeVisit.first(openers, held) : Optional.empty(),
                territory.kind() == TerritoryKind.AREA ? appointing(territory.code(), held) : Set.of());
    }

    private Set<String> appointing(String area, Set<String> held) {
        if (areas.find(area, clock.today()).isEmpty()) {
            return Set.of();
        }
        return bodies.of(area, setup.patternOf(area)).stream()
                .map(StaffBodies.StaffBody::office)
                .filter(held::contains)
                .collect(Collectors.toSet());
    }

    private static List<String> offices(String territory, List<OfficeKind> kinds) {
        return kinds.stream().map(kind -> kind.officeId(territory)).toList();
    }
}
