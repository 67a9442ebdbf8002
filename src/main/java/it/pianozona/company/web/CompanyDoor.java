/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.web;

import it.pianozona.page.Destination;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The door of the plans of a health authority: its direction, control, departments, staff, secretariat, coordinators and districts. */
@Component
class CompanyDoor implements Door<CompanyVisit>, Destination {

    private static final List<OfficeKind> OF_THE_AUTHORITY = List.of(
            OfficeKind.HEALTH_MANAGEMENT,
            OfficeKind.HEALTH_DIRECTOR_GENERAL,
            OfficeKind.MANAGEMENT_CONTROL,
            OfficeKind.DEPARTMENT_MANAGEMENT,
            OfficeKind.STAFF_UNIT,
            OfficeKind.DISTRICT_DIRECTOR,
            OfficeKind.SECRETARIAT,
            OfficeKind.COORDINATORS);

    private static final String DISTRICT = OfficeKind.DISTRICT_DIRECTOR.officeId("");

    private final RightsOnDate rights;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    CompanyDoor(RightsOnDate rights, PlanningAreas areas, BusinessClock clock) {
        this.rights = rights;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public Optional<CompanyVisit> open(Map<String, String> path, String personId) {
        var held = rights.of(personId, clock.today()).officeIds();
        return authorities(held)
                .filter(one -> one.code().equals(path.get("code")))
                .findFirst()
                .map(one -> new CompanyVisit(one, personId, held));
    }

    /** Nobody of whom it cannot be asks the database. */
    private Stream<Territory> authorities(Set<String> held) {
        if (held.stream().noneMatch(office -> offices("").anyMatch(office::startsWith))) {
            return Stream.empty();
        }
        var directed = held.stream().noneMatch(office -> office.startsWith(DISTRICT))
                ? Set.<String>of()
                : areas.all(clock.today()).stream()
                        .filter(area -> held.contains(DISTRICT + area.code()))
                        .map(area -> area.healthAuthority())
                        .collect(Collectors.toSet());
        return areas.territories().stream()
                .filter(one -> one.kind() == TerritoryKind.HEALTH_AUTHORITY)
                .filter(one ->
                        directed.contains(one.code()) || offices(one.code()).anyMatch(held::contains));
    }

    private static Stream<String> offices(String authority) {
        return OF_THE_AUTHORITY.stream().map(kind -> kind.officeId(authority));
    }

    @Override
    public List<Place> of(String personId) {
        return authorities(rights.of(personId, clock.today()).officeIds())
                .map(one -> new Place(
                        Group.OVERSIGHT,
                        21,
                        "Piano aziendale: " + one.name(),
                        "/aziende/%s/piano".formatted(one.code()),
                        "Mandato, PAL aziendale, azioni e budget di ogni anno."))
                .toList();
    }
}
