/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.decision.Outcome;
import it.pianozona.guidance.ConcertationTable;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After both answers: the concertation closes, or a refusal goes back to the table within the allowed number ({@code return.maxLoops}). */
@ProcessBean("closeConcertationRound")
class CloseConcertationRound implements JavaDelegate {

    private final ConcertationTable table;
    private final GuidanceActs acts;

    CloseConcertationRound(ConcertationTable table, GuidanceActs acts) {
        this.table = table;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var confirmed = table.isConfirmed(key);
        if (confirmed) {
            table.close(key);
        }
        execution.setVariable("outcome", (confirmed ? Outcome.APPROVED : Outcome.RETURNED).name());
        execution.setVariable("redraft", !confirmed && acts.returned(key));
    }
}
