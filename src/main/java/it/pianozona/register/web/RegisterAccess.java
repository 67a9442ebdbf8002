/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.register.RegisterKind;
import it.pianozona.register.RegisterOffices;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The door of the registers' pages. */
@Component
class RegisterAccess {

    private final RegisterOffices offices;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    RegisterAccess(RegisterOffices offices, PlanningAreas areas, BusinessClock clock) {
        this.offices = offices;
        this.areas = areas;
        this.clock = clock;
    }

    /** The area; for whoever does not see it, it has no registers. */
    PlanningArea enter(String area, String personId) {
        return offices.visible(area, personId).orElseThrow(RegisterAccess::notFound);
    }

    /** Whether the person reads what is only proposed: entries, changes, closings and what was said about them. */
    boolean readsProposals(String area, String personId) {
        return !offices.isGuest(area, personId);
    }

    static RegisterKind kind(String slug) {
        return RegisterKind.ofSlug(slug).orElseThrow(RegisterAccess::notFound);
    }

    boolean mayPropose(String area, String personId) {
        return offices.proposing(area, personId).isPresent();
    }

    boolean mayRecordActs(String area, String personId) {
        return offices.recordingActs(area, personId).isPresent();
    }

    void requireProposer(String area, String personId) {
        if (!mayPropose(area, personId)) {
            throw forbidden();
        }
    }

    /** Names of the area's municipalities by ISTAT code, by name. */
    Map<String, String> towns(String area) {
        return areas.municipalities(area, clock.today()).stream()
                .collect(Collectors.toMap(Municipality::istat, Municipality::name, (a, b) -> a, LinkedHashMap::new));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
