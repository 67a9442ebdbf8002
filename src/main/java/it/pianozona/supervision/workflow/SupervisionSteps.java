/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.agreement.LeadBodyEligibility.Verdict;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Wording;
import it.pianozona.supervision.LeadBodyChanges;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.Matters;
import it.pianozona.supervision.WithdrawalSilence;
import it.pianozona.supervision.Withdrawals;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;

/** The automatic steps of {@code recesso}, {@code inadempienza}, {@code controversia} and {@code cambio-capofila}. */
@ProcessBean("supervisionSteps")
public class SupervisionSteps {

    private final Matters matters;
    private final Withdrawals withdrawals;
    private final WithdrawalSilence silence;
    private final LeadBodyChanges changes;

    SupervisionSteps(Matters matters, Withdrawals withdrawals, WithdrawalSilence silence, LeadBodyChanges changes) {
        this.matters = matters;
        this.withdrawals = withdrawals;
        this.silence = silence;
        this.changes = changes;
    }

    /** Ends the matter in the state that the model names. */
    public void close(UUID matterId, Matter.State closedAs) {
        matters.close(matterId, closedAs);
    }

    /** A term of the matter has passed: the parties, the plan office and the coordinators are told; nothing is ended. */
    public void tellLate(UUID matterId, String activityId) {
        var matter = matters.get(matterId);
        matters.tell(
                matter,
                "ritardo-" + activityId + "-" + matterId,
                Notice.Kind.OVERDUE,
                Wording.of("vicenda.in-ritardo", "vicenda", matter.kind().italian(), "codice", matter.id()));
    }

    /** The day of effect has come without an examination by the college. */
    public void recordNoExam(UUID matterId) {
        silence.ofTheCollege(matterId);
    }

    /** The wait for the payment is over: what is owed is written down. */
    public void recordUnpaid(UUID matterId) {
        silence.ofWhoPays(matterId);
    }

    /** The term of the consents has passed: who has not answered is written down. */
    public void recordSilence(UUID matterId) {
        silence.ofTheOthers(matterId);
    }

    /** The day of effect of a withdrawal has come. */
    public void leave(UUID matterId) {
        withdrawals.leave(matterId);
    }

    /** The withdrawing party leaves and the agreement goes on as the others have agreed. */
    public void amend(UUID matterId) {
        withdrawals.amend(matterId);
    }

    /** The withdrawal leaves no agreement. */
    public void dissolve(UUID matterId) {
        withdrawals.dissolve(matterId);
    }

    /** Asks the assembly; the called process carries the decision's id. */
    public String askAssembly(UUID matterId) {
        return changes.askAssembly(matterId).toString();
    }

    /** Asks the decision table whether the body that the assembly chose may be lead body. */
    public boolean isEligible(UUID matterId) {
        return changes.examine(matterId) == Verdict.ELIGIBLE;
    }

    /** The new lead body takes over. */
    public void changeLeadBody(UUID matterId) {
        changes.takeEffect(matterId);
    }
}
