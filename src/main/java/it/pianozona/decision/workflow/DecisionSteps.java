/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.CollegialDecisions.Next;
import it.pianozona.decision.Outcome;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The automatic steps of {@code collegial-decision}. */
@ProcessBean("decisionSteps")
public class DecisionSteps {

    private final CollegialDecisions decisions;
    private final AskVotesAgain again;
    private final DecisionNotices notices;

    DecisionSteps(CollegialDecisions decisions, AskVotesAgain again, DecisionNotices notices) {
        this.decisions = decisions;
        this.again = again;
        this.notices = notices;
    }

    /** Three days and one day before the sitting: a notice to each member who has not voted, or has to vote again. */
    public void remind(DelegateExecution execution, UUID decisionId) {
        again.ask(execution);
        notices.remindVoters(decisionId);
    }

    /** The day after the sitting its attendance is still missing: secretary and coordinators are told. */
    public void tellAttendanceMissing(UUID decisionId) {
        notices.attendanceMissing(decisionId);
    }

    /** Records what the decision table said of the sitting and tells the process what comes next. */
    public void record(DelegateExecution execution, UUID decisionId, Outcome outcome) {
        var next = decisions.conclude(decisionId, outcome);
        execution.setVariable("next", next.name());
        if (next == Next.SECOND_CALL) {
            execution.setVariable(
                    DecisionModel.SITTING_AT,
                    DecisionModel.date(decisions.lastSitting(decisionId).heldAt()));
        }
    }

    /** The third call without quorum: president and coordinators are told. */
    public void tellDeadlock(UUID decisionId) {
        notices.deadlock(decisionId);
    }

    /** The proposal was taken back: whoever asked for the decision reads its outcome as if the body had returned it. */
    public String giveBack(UUID decisionId) {
        return decisions.get(decisionId).outcome().orElseThrow().name();
    }
}
