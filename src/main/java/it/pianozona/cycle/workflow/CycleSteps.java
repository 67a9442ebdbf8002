/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.AwaitedSteps;
import it.pianozona.cycle.CycleEndings;
import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessBean;

/** The automatic steps of {@code ciclo-programmazione}, and what its phases and waits tell as they begin and end; by the key of the cycle. */
@ProcessBean("cycleSteps")
public class CycleSteps {

    private final Cycles cycles;
    private final CycleProgress progress;
    private final AwaitedSteps waits;
    private final CycleEndings endings;
    private final CycleNotices notices;

    CycleSteps(Cycles cycles, CycleProgress progress, AwaitedSteps waits, CycleEndings endings, CycleNotices notices) {
        this.cycles = cycles;
        this.progress = progress;
        this.waits = waits;
        this.endings = endings;
        this.notices = notices;
    }

    /** A phase of the cycle begins: its model element is named after the step, for example {@code CallActivity_P3}. */
    public void started(String key, String activityId) {
        progress.started(key, stepOf(activityId));
    }

    /** A phase of the cycle is concluded; one that ends with its cycle is not. */
    public void done(String key, String activityId, boolean canceled) {
        if (!canceled) {
            progress.finished(key, stepOf(activityId));
        }
    }

    /** The cycle begins to wait for a step of a wider body, which is told; its model element says which step. */
    public void beginWait(String key, String activityId) {
        waits.begin(key, awaitedBy(activityId));
        notices.awaited(key);
    }

    /** The cycle waits no more for that step. */
    public void endWait(String key, String activityId) {
        waits.end(key, awaitedBy(activityId));
    }

    /** Every week while a cycle waits for a wider body: that body and the area's offices are told. */
    public void remindAwaited(String key) {
        notices.awaited(key);
    }

    /** The guidance has been given up: the cycle ends and its office is told. */
    public void abort(String key) {
        cycles.abort(key);
        notices.aborted(key);
    }

    /** The plan is approved: the preparation of the cycle is done. */
    public void recordPlanApproved(String key) {
        cycles.planApproved(key);
    }

    /** The plan is in force. */
    public void recordInForce(String key) {
        cycles.inForce(key);
    }

    /** The agreement has failed for good: the plan stays approved and not in force. */
    public void recordAgreementFailed(String key) {
        cycles.agreementFailed(key);
    }

    /**
     * Counts the returns of the plan.
     *
     * @return true from {@code return.maxLoops} on: then the coordinators decide
     */
    public boolean countReturn(String key) {
        return cycles.planReturned(key) >= cycles.profileOf(key).settings().count("return.maxLoops");
    }

    /** The plan is rejected: the cycle ends. */
    public void recordPlanRejected(String key) {
        cycles.planRejected(key);
    }

    /** Sixty, thirty and seven days before the approval date: planning office and coordinators are told. */
    public void remindApproval(String key) {
        notices.approvalNears(key);
    }

    /** The approval date has passed without approval and signature: the cycle is flagged as late and says so; nothing is ended. */
    public void markLate(String key) {
        if (cycles.markLate(key)) {
            notices.late(key);
        }
    }

    /** People have ended the cycle: its record says so, and everybody who takes part in it is told why. */
    public void close(String key) {
        cycles.abort(key);
        notices.ended(key, endings.reason(key).orElse(""));
    }

    /** A regional act has been published: the planning office is told. */
    public void noteRegionalAct(String key) {
        notices.regionalAct(key);
    }

    private static String stepOf(String activityId) {
        return activityId.replace("CallActivity_", "");
    }

    /** The step of a wider body that a model element waits for. */
    private static String awaitedBy(String activityId) {
        return activityId.endsWith("Profile") ? "P3" : "P4";
    }
}
