/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.PlanVisits;
import it.pianozona.update.PlanUpdate;
import it.pianozona.update.PlanUpdates;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The door of the pages of updates. */
@Component
class UpdateAccess {

    private final PlanVisits visits;
    private final PlanUpdates updates;

    UpdateAccess(PlanVisits visits, PlanUpdates updates) {
        this.visits = visits;
        this.updates = updates;
    }

    /** The person's visit; for whoever does not see the area's dossier the plan does not exist. */
    PlanVisit enter(String cycleKey, String personId) {
        return visits.of(cycleKey, personId).orElseThrow(UpdateAccess::notFound);
    }

    /** The updates that the person reads: a guest those whose changes have been published. */
    List<PlanUpdate> updates(PlanVisit visit) {
        return updates.ofCycle(visit.cycle().key()).stream()
                .filter(update -> update.isPublished() || !visit.guest())
                .toList();
    }

    PlanUpdate update(PlanVisit visit, int number) {
        return updates(visit).stream()
                .filter(update -> update.number() == number)
                .findFirst()
                .orElseThrow(UpdateAccess::notFound);
    }

    /** Lets only those pass who draft the plan. */
    PlanVisit enterToWrite(String cycleKey, String personId) {
        var visit = enter(cycleKey, personId);
        if (!visit.drafts()) {
            throw forbidden();
        }
        return visit;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
