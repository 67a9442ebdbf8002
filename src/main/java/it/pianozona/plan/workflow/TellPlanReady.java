/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanReady;
import it.pianozona.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Message {@code PlanReady}, for the instances of the cycle that wait for it. */
@Component
class TellPlanReady {

    private final Processes processes;

    TellPlanReady(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(PlanReady event) {
        processes.tell(PlanReady.MESSAGE, event.cycleKey());
    }
}
