/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveOpening;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The plan is over: no line can be added to the claim. */
@ProcessBean("closeIncentiveAtPlanEnd")
class CloseClaimAtPlanEnd implements JavaDelegate {

    private final IncentiveOpening opening;
    private final IncentiveNotices notices;

    CloseClaimAtPlanEnd(IncentiveOpening opening, IncentiveNotices notices) {
        this.opening = opening;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.planEnded(execution.getProcessBusinessKey());
        notices.planEnded(execution.getProcessBusinessKey());
    }
}
