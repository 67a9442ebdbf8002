/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanApproval;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan is rejected; the region is told. */
@ProcessBean("rejectPlan")
class RejectPlan implements JavaDelegate {

    private final PlanApproval approval;

    RejectPlan(PlanApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approval.reject(execution.getProcessBusinessKey());
        execution.setVariable("outcome", "REJECTED");
    }
}
