/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.CollegialDecisions.Next;
import it.pianozona.decision.Outcome;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what the decision table said of the sitting and tells the process what comes next. */
@ProcessBean("recordDecisionOutcome")
class RecordDecisionOutcome implements JavaDelegate {

    private final CollegialDecisions decisions;

    RecordDecisionOutcome(CollegialDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var decisionId = UUID.fromString((String) execution.getVariable("decisionId"));
        var outcome = Outcome.valueOf((String) execution.getVariable("outcome"));
        var next = decisions.conclude(decisionId, outcome);
        execution.setVariable("next", next.name());
        if (next == Next.SECOND_CALL) {
            execution.setVariable(
                    DecisionModel.SITTING_AT,
                    DecisionModel.date(decisions.lastSitting(decisionId).heldAt()));
        }
    }
}
