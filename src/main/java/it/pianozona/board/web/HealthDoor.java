/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.page.Door;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The door of a health authority's page: its management, its director general, its districts' directors, its coordinators. */
@Component
class HealthDoor implements Door<HealthDoor.Visit> {

    private static final String DISTRICT = OfficeKind.DISTRICT_DIRECTOR.officeId("");

    private final RightsOnDate rights;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    HealthDoor(RightsOnDate rights, PlanningAreas areas, BusinessClock clock) {
        this.rights = rights;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * A person of a health authority.
     *
     * @param areas codes of the areas that the person sees
     */
    record Visit(Territory authority, Set<String> areas) {}

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        var code = path.get("code");
        var mine = rights.of(personId, clock.today());
        return authorities(mine.officeIds()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> new Visit(one, mine.territoryCodes()));
    }

    /** The health authorities that the person works for. */
    List<Territory> of(String personId) {
        return authorities(rights.of(personId, clock.today()).officeIds());
    }

    private List<Territory> authorities(Set<String> mine) {
        if (mine.stream().noneMatch(HealthDoor::mayBeOfOne)) {
            return List.of();
        }
        var directed = areas.all(clock.today()).stream()
                .filter(area -> mine.contains(DISTRICT + area.code()))
                .map(area -> area.healthAuthority())
                .toList();
        return areas.territories().stream()
                .filter(one -> one.kind() == TerritoryKind.HEALTH_AUTHORITY)
                .filter(one ->
                        directed.contains(one.code()) || offices(one.code()).anyMatch(mine::contains))
                .toList();
    }

    private static boolean mayBeOfOne(String office) {
        return Stream.concat(Stream.of(DISTRICT), offices("")).anyMatch(office::startsWith);
    }

    private static Stream<String> offices(String authority) {
        return Stream.of(
                        OfficeKind.HEALTH_MANAGEMENT,
                        OfficeKind.HEALTH_DIRECTOR_GENERAL,
                        OfficeKind.DEPARTMENT_MANAGEMENT,
                        OfficeKind.MANAGEMENT_CONTROL,
                        OfficeKind.DISTRICT_DIRECTOR,
                        OfficeKind.COORDINATORS)
                .map(kind -> kind.officeId(authority));
    }
}
