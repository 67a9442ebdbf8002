/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.ProgrammeDocuments;
import it.pianozona.programme.ProgrammeNotices;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.Resources;
import it.pianozona.programme.commitment.CommitmentNotices;
import it.pianozona.programme.sheet.ProgrammeSheets;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The automatic steps of {@code programma-attuativo-annuale}, and the one of the calendar that opens it. */
@ProcessBean("programmeSteps")
public class ProgrammeSteps {

    private final Programmes programmes;
    private final Resources resources;
    private final ProgrammeApproval approval;
    private final ProgrammeDocuments documents;
    private final ProgrammeNotices notices;
    private final ProgrammeSheets sheets;
    private final CommitmentNotices commitments;

    ProgrammeSteps(
            Programmes programmes,
            Resources resources,
            ProgrammeApproval approval,
            ProgrammeDocuments documents,
            ProgrammeNotices notices,
            ProgrammeSheets sheets,
            CommitmentNotices commitments) {
        this.programmes = programmes;
        this.resources = resources;
        this.approval = approval;
        this.documents = documents;
        this.notices = notices;
        this.sheets = sheets;
        this.commitments = commitments;
    }

    /** Every morning: the programmes that the calendar opens today, of all plans in force. */
    public void openDue() {
        programmes.due().forEach(programmes::openDue);
    }

    /** The amounts that the acts of the region give, and the sheets that the plan and the year before give. */
    public void loadAmounts(UUID programmeId) {
        resources.load(programmeId);
        sheets.prefill(programmeId);
    }

    /** The region has published an act while the programme is made: amounts are taken over, who keeps them is told. */
    public void updateAmounts(UUID programmeId) {
        if (programmes.get(programmeId).isOpen()) {
            notices.amountsChanged(programmeId, resources.load(programmeId));
        }
    }

    /** Groups and tables are asked for their proposals. */
    public void askProposals(UUID programmeId) {
        approval.askProposals(programmeId);
    }

    /** The term of the proposals has come. */
    public void endProposals(UUID programmeId) {
        approval.endProposals(programmeId);
    }

    /** Whoever has not said what they commit themselves to is told, and the coordinators. */
    public void remindCommitments(UUID programmeId) {
        notices.commitmentsMissing(programmeId);
    }

    /** The bodies have answered; of which of them commit more than they have, they and who keeps the money are told (ER-17). */
    public void review(UUID programmeId) {
        approval.review(programmeId);
        commitments.tellOver(programmeId);
    }

    /** The programme goes before the body that approves the plan. */
    public String askBody(UUID programmeId) {
        return approval.askBody(programmeId).toString();
    }

    /** Back to the sheets. */
    public void giveBack(UUID programmeId) {
        approval.giveBack(programmeId);
    }

    /** Approved: frozen with its data. */
    public void approve(UUID programmeId) {
        approval.approve(programmeId);
        notices.decided(programmeId);
    }

    /** The documents of what was approved, alone and with plan and agreement. */
    public void compose(UUID programmeId) {
        documents.compose(programmeId);
    }

    /** Refused: there is no programme of that year. */
    public void reject(UUID programmeId) {
        approval.reject(programmeId);
        notices.decided(programmeId);
    }

    /** The day of the approval has passed. */
    public void warnLate(UUID programmeId) {
        notices.late(programmeId);
    }

    /** The year, or the plan, is over. */
    public void lapse(UUID programmeId) {
        approval.lapse(programmeId);
        notices.decided(programmeId);
    }

    /** A party has left the agreement. */
    public void noteCommitments(UUID programmeId) {
        notices.commitmentsChanged(programmeId);
    }

    /** The health authority has adopted its actions of the year. */
    public void noteCompanyActions(UUID programmeId) {
        notices.companyActionsAdopted(programmeId);
    }

    /** The integrative act is written for the parties of the agreement. */
    public void prepareIntegrativeAct(DelegateExecution execution, UUID programmeId) {
        var act = approval.prepareIntegrativeAct(programmeId);
        execution.setVariable("actId", act.id().toString());
        execution.setVariable("actKey", act.key());
    }
}
