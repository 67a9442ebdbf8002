/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.web;

import it.pianozona.page.Destination;
import it.pianozona.registration.Registrations;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of requests is for those who act for a planning office today. */
@Component
class RegistrationDoor implements Destination {

    private final RightsOnDate rights;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    RegistrationDoor(RightsOnDate rights, PlanningAreas areas, BusinessClock clock) {
        this.rights = rights;
        this.areas = areas;
        this.clock = clock;
    }

    /** The areas whose requests the person checks. */
    List<Territory> keptBy(String personId) {
        var held = rights.of(personId, clock.today()).officeIds();
        return areas.territories().stream()
                .filter(one -> one.kind() == TerritoryKind.AREA)
                .filter(one -> held.contains(Registrations.planOfficeOf(one.code())))
                .toList();
    }

    @Override
    public List<Place> of(String personId) {
        return keptBy(personId).isEmpty()
                ? List.of()
                : List.of(new Place(
                        Group.AREA,
                        45,
                        "Registrazioni",
                        "/registrazioni",
                        "Chi ha chiesto un accesso come contributore o ente del terzo settore."));
    }
}
