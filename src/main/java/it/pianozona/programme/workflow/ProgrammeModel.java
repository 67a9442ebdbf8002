/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.ProgrammeOffices;
import it.pianozona.programme.ProgrammeTerms;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.link.CompanyLinks;
import it.pianozona.programme.project.ProgrammeProjects;
import it.pianozona.region.InstrumentType;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** What the model of {@code programma-attuativo-annuale} asks, by the id of the programme. Days are Europe/Rome. */
@ProcessBean("programme")
public class ProgrammeModel {

    private final Programmes programmes;
    private final ProgrammeApproval approval;
    private final ProgrammeOffices offices;
    private final ProgrammeTerms terms;
    private final ProgrammeProjects projects;
    private final CompanyLinks links;
    private final Cycles cycles;
    private final BusinessClock clock;

    ProgrammeModel(
            Programmes programmes,
            ProgrammeApproval approval,
            ProgrammeOffices offices,
            ProgrammeTerms terms,
            ProgrammeProjects projects,
            CompanyLinks links,
            Cycles cycles,
            BusinessClock clock) {
        this.projects = projects;
        this.links = links;
        this.cycles = cycles;
        this.programmes = programmes;
        this.approval = approval;
        this.offices = offices;
        this.terms = terms;
        this.clock = clock;
    }

    private Programme get(String programmeId) {
        return programmes.get(UUID.fromString(programmeId));
    }

    /** Offices of the planning office and its head, as a task names them. */
    public String drafters(String programmeId) {
        return String.join(",", offices.drafters(get(programmeId)));
    }

    /** Planning office and the area's accounting. */
    public String keepers(String programmeId) {
        return drafters(programmeId) + "," + offices.accounting(get(programmeId));
    }

    /** Groups and tables that propose. */
    public List<String> proposing(String programmeId) {
        return offices.proposing(get(programmeId));
    }

    /** Who brings integration projects. */
    public List<String> bringingProjects(String programmeId) {
        return offices.bringingProjects(get(programmeId));
    }

    /** The body's own office and the area's accounting, as a task names them. */
    public String committer(String office, String programmeId) {
        return office + "," + offices.accounting(get(programmeId));
    }

    /** End of the last day of the proposals. */
    public Date proposalsEnd(String programmeId) {
        return Moments.startOf(terms.proposals(get(programmeId)).plusDays(1));
    }

    /** Last day of the proposals, for tasks: the end of it. */
    public Date proposalsDue(String programmeId) {
        return Moments.endOf(terms.proposals(get(programmeId)));
    }

    /** A step of the office or of a body: thirty days from now, and not beyond the day of the approval while that is to come. */
    public Date stepDue(String programmeId) {
        var own = clock.today().plusDays(30);
        var approval = terms.approval(get(programmeId));
        return Moments.endOf(approval.isBefore(own) && !approval.isBefore(clock.today()) ? approval : own);
    }

    /** The morning after a step's thirty days. */
    public Date stepOverdue(String programmeId) {
        return Moments.reminderOf(clock.today().plusDays(31));
    }

    /** The morning after the day by which the body is to have decided. */
    public Date approvalOverdue(String programmeId) {
        return Moments.reminderOf(terms.approval(get(programmeId)).plusDays(1));
    }

    /** The first moment of the year after. */
    public Date yearOver(String programmeId) {
        return Moments.startOf(terms.yearEnd(get(programmeId)).plusDays(1));
    }

    /** Whether the parties of the agreement sign an integrative act. */
    public boolean needsIntegrativeAct(String programmeId) {
        return approval.needsIntegrativeAct(UUID.fromString(programmeId));
    }

    /** The bodies that are asked for what they commit themselves to. */
    public List<String> committing(String programmeId) {
        return offices.committing(get(programmeId)).stream()
                .map(ProgrammeOffices.CommittingBody::office)
                .toList();
    }

    /** Ids of the integration projects that wait for an answer. */
    public List<String> openProjects(String programmeId) {
        return projects.toExamine(UUID.fromString(programmeId)).stream()
                .map(UUID::toString)
                .toList();
    }

    /** Who writes of who is not self-sufficient, as a task names them. */
    public String frnaWriters(String programmeId) {
        return String.join(",", offices.frnaWriters(get(programmeId)));
    }

    /** Whether the region has the fund for who is not self-sufficient, of which the programme says what is done with it. */
    public boolean hasFrna(String programmeId) {
        return cycles.profileOf(get(programmeId).cycleKey()).instruments().contains(InstrumentType.FRNA_ALLOCATION);
    }

    /** Whether the health authority has adopted actions for the year, to which sheets are linked. */
    public boolean hasCompanyActions(String programmeId) {
        return !links.actions(get(programmeId)).isEmpty();
    }

    /** Who links sheets to the actions of the health authority, as a task names them. */
    public String linkers(String programmeId) {
        return String.join(",", links.linkers(get(programmeId)));
    }

    /** Whether the body has approved it. */
    public boolean isApproved(String programmeId) {
        return get(programmeId).isPublic();
    }
}
