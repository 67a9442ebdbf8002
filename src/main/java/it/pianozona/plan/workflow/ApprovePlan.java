/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanApproval;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan is approved and frozen. */
@ProcessBean("approvePlan")
class ApprovePlan implements JavaDelegate {

    private final PlanApproval approval;

    ApprovePlan(PlanApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approval.approve(execution.getProcessBusinessKey());
    }
}
