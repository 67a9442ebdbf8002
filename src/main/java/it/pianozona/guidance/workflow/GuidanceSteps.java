/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.decision.Outcome;
import it.pianozona.guidance.ConcertationTable;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceDecisions;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The automatic steps of {@code atto-indirizzo} and of the processes that it calls, by the key of the guidance. */
@ProcessBean("guidanceSteps")
public class GuidanceSteps {

    private final GuidanceActs acts;
    private final GuidanceDecisions decisions;
    private final ConcertationTable table;
    private final GuidanceNotices notices;

    GuidanceSteps(GuidanceActs acts, GuidanceDecisions decisions, ConcertationTable table, GuidanceNotices notices) {
        this.acts = acts;
        this.decisions = decisions;
        this.table = table;
        this.notices = notices;
    }

    /** Opens the guidance of the cycle, unless a wider body opened it before the process. */
    public void open(String key) {
        acts.openForCycle(key);
    }

    /** Asks the body of the profile to adopt the guidance. */
    public String askDecision(String key) {
        return decisions.ask(key).toString();
    }

    /**
     * After the decision.
     *
     * @return true if a return within the allowed number goes back to the draft ({@code return.maxLoops})
     */
    public boolean takeOutcome(String key, Outcome outcome) {
        return outcome == Outcome.RETURNED && acts.returned(key);
    }

    /** After both answers: the concertation closes, or a refusal goes back to the table within the allowed number ({@code return.maxLoops}). */
    public void closeRound(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var confirmed = table.isConfirmed(key);
        if (confirmed) {
            table.close(key);
        }
        execution.setVariable("outcome", (confirmed ? Outcome.APPROVED : Outcome.RETURNED).name());
        execution.setVariable("redraft", !confirmed && acts.returned(key));
    }

    /** Some days before the term: a notice to the drafting office ({@code guidance.reminderDays}). */
    public void remind(String key) {
        notices.remind(key);
    }

    /** The term has passed: drafting office and coordinators are told, the work goes on. */
    public void tellLate(String key) {
        notices.late(key);
    }

    /** The guidance is in force: its cycles are told (message {@code GuidanceAdopted}). */
    public void putInForce(String key) {
        acts.putInForce(key);
    }

    /** The guidance was not adopted: president and coordinators are told. */
    public void tellFailed(String key, String outcome) {
        notices.failed(key, outcome);
    }
}
