/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import it.pianozona.page.Door;
import it.pianozona.plan.PlanVisit;
import it.pianozona.update.PlanUpdate;
import it.pianozona.update.PlanUpdates;
import java.util.List;
import org.springframework.stereotype.Component;

/** The updates that a person reads. */
@Component
class ReadUpdates {

    private final PlanUpdates updates;

    ReadUpdates(PlanUpdates updates) {
        this.updates = updates;
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
                .orElseThrow(Door::notHere);
    }
}
