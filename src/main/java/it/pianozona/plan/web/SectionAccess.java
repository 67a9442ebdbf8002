/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.SectionVisit;
import it.pianozona.plan.SectionVisits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The door of a section: 404 for who may not read it, 403 for who reads and would write. */
@Component
class SectionAccess {

    private final PlanAccess plans;
    private final SectionVisits visits;

    SectionAccess(PlanAccess plans, SectionVisits visits) {
        this.plans = plans;
        this.visits = visits;
    }

    SectionVisit enter(String cycleKey, String code, String personId) {
        return visits.of(plans.enter(cycleKey, personId), code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** For who works on the section; what the moment forbids is refused in words by the use case. */
    SectionVisit write(String cycleKey, String code, String personId) {
        var at = enter(cycleKey, code, personId);
        if (!at.worksOnIt()) {
            throw PlanAccess.forbidden();
        }
        return at;
    }
}
