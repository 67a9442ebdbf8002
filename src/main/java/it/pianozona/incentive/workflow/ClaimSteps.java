/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveOpening;
import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The automatic steps of {@code premialita} and {@code riga-premialita}. */
@ProcessBean("claimSteps")
public class ClaimSteps {

    private final IncentiveOpening opening;
    private final IncentiveSteps lines;
    private final IncentiveNotices notices;

    ClaimSteps(IncentiveOpening opening, IncentiveSteps lines, IncentiveNotices notices) {
        this.opening = opening;
        this.lines = lines;
        this.notices = notices;
    }

    /** The plan is over: no line can be added to the claim. */
    public void closeAtPlanEnd(String key) {
        opening.planEnded(key);
        notices.planEnded(key);
    }

    /** Gives this branch of the claim the line that {@code ObjectiveReached} has opened. */
    public void takeLine(DelegateExecution execution) {
        execution.setVariableLocal(
                "lineId", opening.takeLine(execution.getProcessBusinessKey()).toString());
    }

    /** A regional act may change the rule: the offices of the claim are told. */
    public void tellRegionalAct(String key) {
        notices.regionalAct(key);
    }

    /** The plan is over and the line has not been submitted: it cannot be claimed any more. */
    public void lapse(UUID lineId) {
        lines.lapse(lineId);
        notices.lapsed(lineId);
    }

    /** Seven days before the term of the region's verification: a reminder. */
    public void remindVerification(UUID lineId) {
        notices.verificationNears(lineId);
    }

    /** The region has not decided in time: it, the coordinators and the lead body are told; the task stays. */
    public void tellVerificationLate(UUID lineId) {
        notices.verificationLate(lineId);
    }

    /** Seven days before the term of a completion: a reminder to the lead body. */
    public void remindCompletion(UUID lineId) {
        notices.completionNears(lineId);
    }

    /** The completion has not come: the line goes back to the region as it is. */
    public void closeCompletion(UUID lineId) {
        lines.completionMissed(lineId);
        notices.completionMissed(lineId);
    }

    /** An accepted line has not been paid in time: the region, the coordinators and the lead body are told. */
    public void tellPaymentLate(UUID lineId) {
        notices.paymentLate(lineId);
    }
}
