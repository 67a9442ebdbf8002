/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives this branch of the claim the line that {@code ObjectiveReached} has opened. */
@ProcessBean("takeObjectiveLine")
class TakeObjectiveLine implements JavaDelegate {

    private final IncentiveClaims claims;

    TakeObjectiveLine(IncentiveClaims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariableLocal(
                "lineId", claims.takeLine(execution.getProcessBusinessKey()).toString());
    }
}
