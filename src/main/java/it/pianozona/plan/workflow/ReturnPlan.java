/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanApproval;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan goes back to its drafting: the body has returned it, or it was not complete when it was to be voted. */
@ProcessBean("returnPlan")
class ReturnPlan implements JavaDelegate {

    private static final String OUTCOME = "outcome";
    private static final String RETURNED = "RETURNED";

    private final PlanApproval approval;

    ReturnPlan(PlanApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (RETURNED.equals(execution.getVariable(OUTCOME))) {
            approval.giveBack(execution.getProcessBusinessKey());
        } else {
            approval.giveBackIncomplete(execution.getProcessBusinessKey());
            execution.setVariable(OUTCOME, RETURNED);
        }
    }
}
