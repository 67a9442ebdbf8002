/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.project;

import it.pianozona.cycle.Cycles;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.programme.Hand;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeOffices;
import it.pianozona.programme.ProgrammePen;
import it.pianozona.programme.project.IntegrationProject.Answer;
import it.pianozona.programme.project.IntegrationProject.Proposal;
import it.pianozona.programme.project.IntegrationProject.State;
import it.pianozona.record.NextNumber;
import it.pianozona.region.Entry;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.Organisation;
import it.pianozona.territory.Organisations;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Integration projects of a year: the third sector and the planning office propose them, each with who pays for it; the planning office
 * answers with a reason (F-PROG, ER-18, ER-19). Who proposed does not examine.
 */
@Service
public class ProgrammeProjects {

    private static final CaseTable<State> CASES =
            new CaseTable<>("programme_project", "id", "Il progetto", State.class);
    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Table<IntegrationProject> projects;
    private final Table<Cover> covers;
    private final ProgrammePen pen;
    private final ProgrammeOffices offices;
    private final Organisations organisations;
    private final Cycles cycles;
    private final NextNumber numbers;
    private final ProjectNotices notices;
    private final BusinessClock clock;

    ProgrammeProjects(
            JdbcClient jdbc,
            Tables tables,
            ProgrammePen pen,
            ProgrammeOffices offices,
            Organisations organisations,
            Cycles cycles,
            NextNumber numbers,
            ProjectNotices notices,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.projects = tables.of("programme_project", IntegrationProject.class);
        this.covers = tables.part("programme_project_cover", Cover.class, "project", "position");
        this.pen = pen;
        this.offices = offices;
        this.organisations = organisations;
        this.cycles = cycles;
        this.numbers = numbers;
        this.notices = notices;
        this.clock = clock;
    }

    /** The projects of a programme by number, each with who pays for it: two statements. */
    @Transactional(readOnly = true)
    public List<IntegrationProject> of(UUID programme) {
        Map<UUID, List<Cover>> rows = jdbc.sql(
                        """
                select c.project, c.fund, c.payer, c.amount from programme_project_cover c
                  join programme_project p on p.id = c.project
                 where p.programme = ? order by c.project, c.position
                """)
                .param(programme)
                .query(Columns.of(Cover.class).allBy("project", UUID.class));
        return projects.list("where programme = ? order by number", programme).stream()
                .map(one -> one.with(rows.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Of these, what a guest sees: their own and their organisation's (ADR 27). */
    @Transactional(readOnly = true)
    public List<IntegrationProject> ownOf(UUID programme, String personId) {
        var colleagues = organisations.colleagues(personId);
        return of(programme).stream()
                .filter(one -> colleagues.contains(one.proposedBy()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<IntegrationProject> find(UUID id) {
        return projects.find(id).map(one -> one.with(covers.list("where project = ? order by position", id)));
    }

    /** The policies with which the area's region lets one integrate. */
    public List<Entry> policies(Programme programme) {
        return cycles.profileOf(programme.cycleKey()).policies();
    }

    /** The title of a project's policy; its code where the region names it no longer. */
    public String policyOf(Programme programme, IntegrationProject project) {
        return policies(programme).stream()
                .filter(policy -> policy.code().equals(project.policy()))
                .map(Entry::title)
                .findFirst()
                .orElse(project.policy());
    }

    /** The funds that may cover a project. */
    public Funds funds(Programme programme) {
        return cycles.profileOf(programme.cycleKey()).funds();
    }

    /** The offices that bring projects: the third sector and the planning office with its head. */
    public Set<String> proposing(Programme programme) {
        var all = new TreeSet<>(offices.bringingProjects(programme));
        all.addAll(offices.drafters(programme));
        return all;
    }

    /** The organisation for which the person proposes, as far as it is registered. */
    @Transactional(readOnly = true)
    public Optional<Organisation> proposer(Programme programme, String personId) {
        return offices.bringingProjects(programme).stream()
                .filter(organisations::share)
                .flatMap(office -> organisations.of(personId, office).stream())
                .findFirst();
    }

    /**
     * Proposes a project.
     *
     * @throws RuleViolated naming all that is wrong, if the person may not propose, or projects are not taken now
     */
    @Transactional
    public IntegrationProject propose(UUID programmeId, Proposal written, String personId) {
        var programme = pen.take(programmeId, Hand.PROJECTS);
        var office = pen.office(personId, proposing(programme), "l'ufficio di piano e il terzo settore");
        new ProjectRules(policies(programme), funds(programme), programme.year()).check(written);
        var project = new IntegrationProject(
                UUID.randomUUID(),
                programmeId,
                numbers.of("programme_project", "programme", programmeId),
                written.title(),
                written.policy(),
                written.proposer(),
                organisations.of(personId, office).map(Organisation::id),
                office,
                personId,
                clock.instant(),
                written.description(),
                written.cost().setScale(2),
                written.startsOn(),
                written.endsOn(),
                State.PROPOSED,
                Answer.NONE,
                written.cover());
        projects.insert(project);
        for (int at = 0; at < written.cover().size(); at++) {
            covers.insert(written.cover().get(at), "project", project.id(), "position", at);
        }
        pen.log(programme, personId, office, "Progetto d'integrazione proposto", null, project);
        return project;
    }

    /** Whether the project is the person's or their organisation's. */
    @Transactional(readOnly = true)
    public boolean isOwn(IntegrationProject project, String personId) {
        return organisations.colleagues(personId).contains(project.proposedBy());
    }

    /**
     * Who proposed a project takes it back, as long as it is not answered.
     *
     * @throws RuleViolated if it is another's, or answered
     */
    @Transactional
    public void withdraw(UUID id, String personId) {
        var project = get(id);
        var programme = pen.take(project.programme(), Hand.PROJECTS);
        if (!isOwn(project, personId)) {
            throw new RuleViolated("Un progetto lo ritira chi l'ha proposto.");
        }
        CASES.move(jdbc, id, State.WITHDRAWN).now();
        pen.log(programme, personId, project.office(), "Progetto d'integrazione ritirato", project, null);
    }

    /** The projects that wait for an answer, for the process that asks for it. */
    @Transactional(readOnly = true)
    public List<UUID> toExamine(UUID programme) {
        return of(programme).stream()
                .filter(one -> one.state() == State.PROPOSED)
                .map(IntegrationProject::id)
                .toList();
    }

    /**
     * Answers a project; who proposed it is told.
     *
     * @param accepted whether it becomes part of the programme
     * @param reason required for a refusal, from 20 to 2,000 characters; may be empty where it is accepted
     * @throws RuleViolated if a refusal says no reason, the person proposed it or does not belong to the planning office, it was
     *     answered or withdrawn, or projects are not answered now
     */
    @Transactional
    public void answer(UUID id, boolean accepted, String reason, String personId) {
        var project = get(id);
        var programme = pen.take(project.programme(), Hand.PROJECTS);
        var office = pen.office(personId, offices.drafters(programme), "l'ufficio di piano");
        new Problems()
                .unless(
                        !isOwn(project, personId),
                        "«Esito»: chi ha proposto un progetto non lo esamina. Lo esamina un'altra persona dell'ufficio di piano.")
                .unless(
                        accepted && reason.isBlank()
                                || reason.strip().length() >= SHORTEST_REASON
                                        && reason.strip().length() <= LONGEST_REASON,
                        "«Motivo»: scrivi da %d a %d caratteri; serve sempre per respingere."
                                .formatted(SHORTEST_REASON, LONGEST_REASON))
                .refuse();
        CASES.move(jdbc, id, accepted ? State.ACCEPTED : State.REFUSED)
                .with(
                        "answer = ?, answered_by = ?, answered_on = ?",
                        reason.isBlank() ? null : reason.strip(),
                        personId,
                        clock.today())
                .now();
        var answered = get(id);
        pen.log(
                programme,
                personId,
                office,
                accepted ? "Progetto d'integrazione accolto" : "Progetto d'integrazione respinto",
                project,
                answered);
        notices.answered(programme, answered);
    }

    private IntegrationProject get(UUID id) {
        return find(id).orElseThrow(() -> new RuleViolated("Il progetto non c'è più: aggiorna la pagina."));
    }
}
