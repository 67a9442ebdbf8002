/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.board.RegionReminders.Sender;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The door of the region's board: its office and its coordinators; for others it is not there. */
@Component
class BoardDoor implements Door<BoardDoor.Visit> {

    private final RightsOnDate rights;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    BoardDoor(RightsOnDate rights, PlanningAreas areas, BusinessClock clock) {
        this.rights = rights;
        this.areas = areas;
        this.clock = clock;
    }

    /** A person of the region. */
    record Visit(Territory region, Sender sender) {}

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        var code = path.get("code");
        var region = areas.territory(code)
                .filter(one -> one.kind() == TerritoryKind.REGION)
                .orElseThrow(Door::notHere);
        var mine = rights.of(personId, clock.today()).officeIds();
        return offices(code)
                .filter(mine::contains)
                .findFirst()
                .map(office -> new Visit(region, new Sender(personId, office)));
    }

    /** The regions whose board the person may open. */
    List<Territory> of(String personId) {
        var mine = rights.of(personId, clock.today()).officeIds();
        var prefixes = offices("").toList();
        if (mine.stream().noneMatch(office -> prefixes.stream().anyMatch(office::startsWith))) {
            return List.of();
        }
        return areas.territories().stream()
                .filter(one -> one.kind() == TerritoryKind.REGION)
                .filter(one -> offices(one.code()).anyMatch(mine::contains))
                .toList();
    }

    private static Stream<String> offices(String region) {
        return Stream.of(OfficeKind.REGION.officeId(region), OfficeKind.COORDINATORS.officeId(region));
    }
}
