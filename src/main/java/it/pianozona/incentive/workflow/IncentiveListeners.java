/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveOpening;
import it.pianozona.incentive.IncentiveSettled;
import it.pianozona.regional.RegionalActPublished;
import it.pianozona.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands on to the claims what happens elsewhere, and to their processes what happens to the claims. */
@Component
class IncentiveListeners {

    private final IncentiveOpening opening;
    private final Processes processes;

    IncentiveListeners(IncentiveOpening opening, Processes processes) {
        this.opening = opening;
        this.processes = processes;
    }

    @EventListener
    void on(IncentiveSettled event) {
        processes.tell(IncentiveSettled.MESSAGE, event.claimKey());
    }

    @EventListener
    void on(RegionalActPublished act) {
        opening.note(act.region(), act.title());
    }
}
