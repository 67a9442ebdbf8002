/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanApproval;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan goes back to its drafting. */
@ProcessBean("returnPlan")
class ReturnPlan implements JavaDelegate {

    private final PlanApproval approval;

    ReturnPlan(PlanApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approval.giveBack(execution.getProcessBusinessKey());
        execution.setVariable("outcome", "RETURNED");
    }
}
