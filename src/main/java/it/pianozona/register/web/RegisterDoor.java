/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.page.Door;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.RegisterOffices;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door of the registers' pages. */
@Component
class RegisterDoor implements Door<RegisterVisit> {

    private final RegisterOffices offices;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    RegisterDoor(RegisterOffices offices, PlanningAreas areas, BusinessClock clock) {
        this.offices = offices;
        this.areas = areas;
        this.clock = clock;
    }

    /** For whoever does not see the area, it has no registers. */
    @Override
    public Optional<RegisterVisit> open(Map<String, String> path, String personId) {
        var code = path.get("area");
        return offices.visible(code, personId)
                .map(area -> new RegisterVisit(
                        area,
                        personId,
                        !offices.isGuest(code, personId),
                        offices.proposing(code, personId).isPresent(),
                        offices.recordingActs(code, personId).isPresent()));
    }

    static RegisterKind kind(String slug) {
        return RegisterKind.ofSlug(slug).orElseThrow(Door::notHere);
    }

    /** Names of the area's municipalities by ISTAT code, by name. */
    Map<String, String> towns(String area) {
        return areas.municipalities(area, clock.today()).stream()
                .collect(Collectors.toMap(Municipality::istat, Municipality::name, (a, b) -> a, LinkedHashMap::new));
    }
}
