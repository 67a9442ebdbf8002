/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanApproval;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the approving body to decide; the called process carries the decision's id. */
@ProcessBean("openPlanDecision")
class OpenPlanDecision implements JavaDelegate {

    private final PlanApproval approval;

    OpenPlanDecision(PlanApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "decisionId",
                approval.askBody(execution.getProcessBusinessKey()).toString());
    }
}
