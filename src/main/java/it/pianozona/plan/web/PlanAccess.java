/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.PlanVisits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The door of the plan's pages. */
@Component
class PlanAccess {

    private final PlanVisits visits;

    PlanAccess(PlanVisits visits) {
        this.visits = visits;
    }

    /** The person's visit; for whoever does not see the area's dossier the plan does not exist. */
    PlanVisit enter(String cycleKey, String personId) {
        return visits.of(cycleKey, personId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The visit of somebody who drafts the plan; others may not write. */
    PlanVisit enterToDraft(String cycleKey, String personId) {
        var visit = enter(cycleKey, personId);
        if (!visit.drafts()) {
            throw forbidden();
        }
        return visit;
    }

    static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
