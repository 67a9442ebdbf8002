/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The proposal was taken back: whoever asked for the decision reads its outcome as if the body had returned it. */
@ProcessBean("giveBackProposal")
class GiveBackProposal implements JavaDelegate {

    private final CollegialDecisions decisions;

    GiveBackProposal(CollegialDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var decision = decisions.get(UUID.fromString((String) execution.getVariable("decisionId")));
        execution
                .getProcessInstance()
                .setVariable("outcome", decision.outcome().orElseThrow().name());
    }
}
