/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.ProgrammeTerms;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.project.Cover;
import it.pianozona.programme.project.IntegrationProject;
import it.pianozona.programme.project.ProgrammeProjects;
import it.pianozona.region.Entry;
import it.pianozona.region.Fund;
import it.pianozona.region.FundEntry;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.territory.Organisation;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The forms of {@code programma-attuativo-annuale} by which integration projects are proposed and answered. */
@ProcessForms
class ProjectForms {

    private final Programmes programmes;
    private final ProgrammeProjects projects;
    private final ProgrammeApproval approval;
    private final ProgrammeTerms terms;

    ProjectForms(Programmes programmes, ProgrammeProjects projects, ProgrammeApproval approval, ProgrammeTerms terms) {
        this.programmes = programmes;
        this.projects = projects;
        this.approval = approval;
        this.terms = terms;
    }

    private Programme programme(Step step) {
        return programmes.get(UUID.fromString(step.text("programmeId")));
    }

    private Map<String, Object> heading(Programme programme) {
        var shown = new HashMap<String, Object>();
        shown.put("titolo", approval.title(programme));
        shown.put("pratica", programme.key());
        shown.put("anno", programme.year());
        return shown;
    }

    record ProposalForm(
            @Size(max = 200) String titoloProgetto,
            @Size(max = 100, message = "scegli dall'elenco.") String politica,
            @Size(max = 200) String proponente,
            @Size(max = 4000) String descrizione,
            Optional<BigDecimal> costo,
            @Size(max = 100, message = "scegli dall'elenco.") String fonteUno,
            Optional<BigDecimal> importoUno,
            @Size(max = 100, message = "scegli dall'elenco.") String fonteDue,
            Optional<BigDecimal> importoDue,
            Optional<LocalDate> dal,
            Optional<LocalDate> al,
            @NotNull(message = "scegli come proseguire.") Next seguito) {
        enum Next {
            FINITO
        }
    }

    @Shows("progetto-integrazione")
    Map<String, Object> showProposal(Step step) {
        var programme = programme(step);
        var person = step.actor().personId();
        var shown = heading(programme);
        shown.put("fino", Italian.day(terms.proposals(programme)));
        shown.put(
                "progetti",
                projects.ownOf(programme.id(), person).stream()
                        .map(one -> Map.of(
                                "numero", Integer.toString(one.number()),
                                "progetto", one.title(),
                                "costo", ItalianNumber.euro(one.cost()) + " €",
                                "stato", one.state().italian()))
                        .toList());
        shown.put("politiche", Options.of(projects.policies(programme), Entry::code, Entry::title));
        shown.put("fonti", Options.of(projects.funds(programme).entries(), FundEntry::code, FundEntry::label));
        shown.put(
                "proponente",
                projects.proposer(programme, person).map(Organisation::name).orElse(""));
        return shown;
    }

    /** F-PROG: one project more, if it is written, and the office has finished; the page takes as many as there are. */
    @Takes("progetto-integrazione")
    void takeProposal(Step step, ProposalForm form) {
        if (!form.titoloProgetto().isEmpty()) {
            projects.propose(
                    UUID.fromString(step.text("programmeId")),
                    proposal(form),
                    step.actor().personId());
        }
    }

    private static IntegrationProject.Proposal proposal(ProposalForm form) {
        var problems = new Problems();
        var from = problems.need(form.dal(), "«Dal»: scrivi il giorno d'inizio.");
        var to = problems.need(form.al(), "«Al»: scrivi l'ultimo giorno.");
        problems.refuse();
        return new IntegrationProject.Proposal(
                form.titoloProgetto(),
                form.politica(),
                form.proponente(),
                form.descrizione(),
                form.costo().orElse(BigDecimal.ZERO),
                from,
                to,
                covers(form));
    }

    private static List<Cover> covers(ProposalForm form) {
        var rows = new ArrayList<Cover>();
        if (!form.fonteUno().isEmpty()) {
            rows.add(new Cover(Fund.of(form.fonteUno()), "", form.importoUno().orElse(BigDecimal.ZERO)));
        }
        if (!form.fonteDue().isEmpty()) {
            rows.add(new Cover(Fund.of(form.fonteDue()), "", form.importoDue().orElse(BigDecimal.ZERO)));
        }
        return rows;
    }

    record AnswerForm(@NotNull(message = "scegli l'esito.") Outcome esito, @Size(max = 2000) String motivo) {
        enum Outcome {
            ACCOLTO,
            RESPINTO
        }
    }

    @Shows("esamina-progetto")
    Map<String, Object> showAnswer(Step step) {
        var programme = programme(step);
        var project = project(step);
        var shown = heading(programme);
        shown.put("progetto", project.name());
        shown.put("politica", projects.policyOf(programme, project));
        shown.put("proponente", project.proposer());
        shown.put("periodo", "%s-%s".formatted(Italian.day(project.startsOn()), Italian.day(project.endsOn())));
        shown.put("costo", ItalianNumber.euro(project.cost()));
        shown.put("descrizione", project.description());
        shown.put("avviso", notice(project, step.actor().personId()));
        shown.put(
                "copertura",
                project.cover().stream()
                        .map(row -> Map.of(
                                "fonte", row.fund().italian(),
                                "chi", row.payer(),
                                "importo", ItalianNumber.euro(row.amount()) + " €"))
                        .toList());
        return shown;
    }

    private String notice(IntegrationProject project, String person) {
        if (project.state() != IntegrationProject.State.PROPOSED) {
            return "Il progetto è già %s: chiudi questo compito con lo stesso esito."
                    .formatted(project.state().italian());
        }
        return projects.isOwn(project, person)
                ? "L'hai proposto tu: lo esamina un'altra persona dell'ufficio di piano."
                : "";
    }

    /** The planning office answers a project; one that has been answered on its page, or taken back, keeps that answer. */
    @Takes("esamina-progetto")
    void takeAnswer(Step step, AnswerForm form) {
        var project = project(step);
        if (project.state() == IntegrationProject.State.PROPOSED) {
            projects.answer(
                    project.id(),
                    form.esito() == AnswerForm.Outcome.ACCOLTO,
                    form.motivo(),
                    step.actor().personId());
        }
    }

    private IntegrationProject project(Step step) {
        return projects.find(UUID.fromString(step.text("projectId")))
                .orElseThrow(() -> new RuleViolated("Il progetto non c'è più: ricarica la pagina."));
    }
}
