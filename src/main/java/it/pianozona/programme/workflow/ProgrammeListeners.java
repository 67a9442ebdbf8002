/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.cycle.CycleSucceeded;
import it.pianozona.plan.PlanInForce;
import it.pianozona.programme.Programme;
import it.pianozona.programme.Programmes;
import it.pianozona.supervision.CommitmentChanged;
import it.pianozona.workflow.Processes;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands on to the programmes what happens to their plan. */
@Component
class ProgrammeListeners {

    private final Programmes programmes;
    private final Processes processes;

    ProgrammeListeners(Programmes programmes, Processes processes) {
        this.programmes = programmes;
        this.processes = processes;
    }

    /** The first year begins with the plan. */
    @EventListener
    void on(PlanInForce event) {
        programmes.openFirst(event.cycleKey());
    }

    /** A party has left: the programmes that are being made count on one body less. */
    @EventListener
    void on(CommitmentChanged event) {
        tell(event.cycleKey(), "CommitmentChanged", programme -> true);
    }

    /** The plan ends before its time: years that begin after its last day have no programme. */
    @EventListener
    void on(CycleSucceeded event) {
        tell(
                event.cycleKey(),
                "ProgrammeOver",
                programme -> programme.year() > event.last().getYear());
    }

    private void tell(String cycleKey, String message, Predicate<Programme> whom) {
        programmes.ofCycle(cycleKey).stream()
                .filter(Programme::isOpen)
                .filter(whom)
                .forEach(programme -> processes.tell(message, programme.key()));
    }
}
