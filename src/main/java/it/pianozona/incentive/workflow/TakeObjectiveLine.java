/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveOpening;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives this branch of the claim the line that {@code ObjectiveReached} has opened. */
@ProcessBean("takeObjectiveLine")
class TakeObjectiveLine implements JavaDelegate {

    private final IncentiveOpening opening;

    TakeObjectiveLine(IncentiveOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariableLocal(
                "lineId", opening.takeLine(execution.getProcessBusinessKey()).toString());
    }
}
