/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.approval.PlanApproval;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * Asks the approving body to decide; the called process carries the decision's id. The present model sends an incomplete plan back before it
 * comes here. Instances of the earlier one do not ask: for them the way back, which every model has, is taken from here.
 */
@ProcessBean("openPlanDecision")
class OpenPlanDecision extends TaskActivityBehavior {

    private static final String WAY_BACK = "Flow_Returned";

    private final PlanApproval approval;

    OpenPlanDecision(PlanApproval approval) {
        this.approval = approval;
    }

    @Override
    protected void performExecution(ActivityExecution execution) {
        var decision = approval.askBody(execution.getProcessBusinessKey());
        if (decision.isEmpty()) {
            execution.leaveActivityViaTransition(wayBack(execution));
            return;
        }
        execution.setVariable("decisionId", decision.map(UUID::toString).orElseThrow());
        leave(execution);
    }

    private static PvmTransition wayBack(ActivityExecution execution) {
        return execution
                .getActivity()
                .getProcessDefinition()
                .findActivity("Gateway_Outcome")
                .findOutgoingTransition(WAY_BACK);
    }
}
