/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.decision.DecisionTaken;
import it.pianozona.decision.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A body of the cycle has failed to meet for the third time: the cycle is late (requirement 3.1). */
@Component
class DeadlockListener {

    private final Cycles cycles;

    DeadlockListener(Cycles cycles) {
        this.cycles = cycles;
    }

    @EventListener
    void on(DecisionTaken decision) {
        if (decision.outcome() == Outcome.NO_QUORUM) {
            cycles.find(decision.businessKey()).ifPresent(cycle -> cycles.markLate(cycle.key()));
        }
    }
}
