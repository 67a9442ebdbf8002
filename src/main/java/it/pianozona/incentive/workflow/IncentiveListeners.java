/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveSettled;
import it.pianozona.regional.RegionalActPublished;
import it.pianozona.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands on to the claims what happens elsewhere, and to their processes what happens to the claims. */
@Component
class IncentiveListeners {

    private final IncentiveClaims claims;
    private final Processes processes;

    IncentiveListeners(IncentiveClaims claims, Processes processes) {
        this.claims = claims;
        this.processes = processes;
    }

    @EventListener
    void on(IncentiveSettled event) {
        processes.tell(IncentiveSettled.MESSAGE, event.claimKey());
    }

    @EventListener
    void on(RegionalActPublished act) {
        claims.note(act.region(), act.title());
    }
}
