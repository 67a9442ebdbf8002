/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.decision.Outcome;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** After the decision: a return within the allowed number goes back to the draft ({@code return.maxLoops}). */
@ProcessBean("takeGuidanceOutcome")
class TakeGuidanceOutcome implements JavaDelegate {

    private final GuidanceActs acts;

    TakeGuidanceOutcome(GuidanceActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var returned = Outcome.RETURNED.name().equals(execution.getVariable("outcome"));
        execution.setVariable("redraft", returned && acts.returned(execution.getProcessBusinessKey()));
    }
}
