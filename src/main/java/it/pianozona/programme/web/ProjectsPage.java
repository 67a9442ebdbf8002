/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.page.Typed;
import it.pianozona.programme.Hand;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.project.Cover;
import it.pianozona.programme.project.IntegrationProject;
import it.pianozona.programme.project.ProgrammeProjects;
import it.pianozona.region.Entry;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The integration projects of a year, by policy: proposed by the third sector and the planning office, answered by the office (F-PROG). */
@Controller
@RequestMapping("/programmi/{programmeKey}/progetti")
class ProjectsPage {

    private static final String BACK = "redirect:/programmi/{programmeKey}/progetti";
    private static final int COVER_ROWS = 4;

    private final ProgrammeHead head;
    private final ProgrammeProjects projects;

    ProjectsPage(ProgrammeHead head, ProgrammeProjects projects) {
        this.head = head;
        this.projects = projects;
    }

    /** A policy with its projects. */
    record Policy(String title, List<Line> lines) {}

    /** A project and what the person may do with it. */
    record Line(IntegrationProject project, boolean own, boolean examines) {}

    @GetMapping
    String show(ProgrammeVisit visit, Model model) {
        var programme = visit.programme();
        Door.requireHere(visit.readsAll() || proposes(visit));
        var open = Hand.PROJECTS.writesIn(programme.state());
        var seen = visit.readsAll() ? projects.of(programme.id()) : projects.ownOf(programme.id(), visit.personId());
        head.on(visit, model);
        model.addAttribute("projects", seen);
        model.addAttribute("policies", policies(visit, seen, open));
        model.addAttribute("mayPropose", open && proposes(visit));
        model.addAttribute("policyChoices", Choices.of(projects.policies(programme), Entry::code, Entry::title));
        model.addAttribute("funds", Choices.of(projects.funds(programme).all(), Fund::code, Fund::italian));
        model.addAttribute(
                "proposer",
                projects.proposer(programme, visit.personId())
                        .map(Organisation::name)
                        .orElse(""));
        model.addAttribute("rows", COVER_ROWS);
        return "programma-progetti";
    }

    private boolean proposes(ProgrammeVisit visit) {
        return visit.offices().stream().anyMatch(projects.proposing(visit.programme())::contains);
    }

    private List<Policy> policies(ProgrammeVisit visit, List<IntegrationProject> seen, boolean open) {
        var own = projects.ownOf(visit.programme().id(), visit.personId()).stream()
                .map(IntegrationProject::id)
                .toList();
        return seen.stream()
                .map(one -> projects.policyOf(visit.programme(), one))
                .distinct()
                .map(title -> new Policy(
                        title,
                        seen.stream()
                                .filter(one -> projects.policyOf(visit.programme(), one)
                                        .equals(title))
                                .map(one -> line(visit, one, own.contains(one.id()), open))
                                .toList()))
                .toList();
    }

    private static Line line(ProgrammeVisit visit, IntegrationProject one, boolean own, boolean open) {
        var waits = open && one.state() == IntegrationProject.State.PROPOSED;
        return new Line(one, waits && own, waits && !own && visit.drafts());
    }

    @PostMapping("/proponi")
    String propose(ProgrammeVisit visit, Model model, Attempt attempt) {
        Door.require(proposes(visit));
        return attempt.then(
                BACK,
                "Il progetto è proposto: l'ufficio di piano risponde.",
                () -> projects.propose(
                        visit.programme().id(),
                        proposal(attempt.typed(), projects.funds(visit.programme())),
                        visit.personId()),
                () -> show(visit, model));
    }

    private static IntegrationProject.Proposal proposal(Typed typed, Funds funds) {
        var problems = new Problems();
        var cost = problems.need(typed.number("costo"), "«Costo»: scrivi gli euro, per esempio 1.234,56.");
        var from = problems.need(typed.date("dal"), "«Dal»: scrivi il giorno, per esempio 31/12/2018.");
        var to = problems.need(typed.date("al"), "«Al»: scrivi il giorno, per esempio 31/12/2018.");
        var cover = covers(typed, funds, problems);
        problems.refuse();
        return new IntegrationProject.Proposal(
                typed.text("titolo"),
                typed.text("politica"),
                typed.text("proponente"),
                typed.text("descrizione"),
                cost,
                from,
                to,
                cover);
    }

    /** Rows without an amount are not there. */
    private static List<Cover> covers(Typed typed, Funds funds, Problems problems) {
        var rows = new ArrayList<Cover>();
        for (int row = 1; row <= COVER_ROWS; row++) {
            var amount = typed.text("importo" + row);
            if (!amount.isEmpty()) {
                var euro = problems.need(
                        Field.number(amount), "«Importo %d»: scrivi gli euro, per esempio 1.234,56.".formatted(row));
                var fund = problems.need(
                        funds.named(typed.text("fonte" + row)), "«Fonte %d»: scegli dall'elenco.".formatted(row));
                if (euro != null && fund != null) {
                    rows.add(new Cover(fund, typed.text("chi" + row), euro));
                }
            }
        }
        return rows;
    }

    @PostMapping("/ritira")
    String withdraw(ProgrammeVisit visit, Attempt attempt) {
        Door.require(proposes(visit));
        return attempt.then(
                BACK, "Il progetto è ritirato.", () -> projects.withdraw(idIn(visit, attempt), visit.personId()));
    }

    @PostMapping("/esame")
    String answer(ProgrammeVisit visit, Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(
                BACK,
                "La risposta è registrata: chi ha proposto il progetto la riceve.",
                () -> projects.answer(
                        idIn(visit, attempt),
                        outcome(attempt.typed().text("esito")),
                        attempt.typed().text("motivo"),
                        visit.personId()));
    }

    private static boolean outcome(String chosen) {
        if (!chosen.equals("ACCOLTO") && !chosen.equals("RESPINTO")) {
            throw new RuleViolated("«Esito»: scegli se il progetto è accolto o respinto.");
        }
        return chosen.equals("ACCOLTO");
    }

    /** Of this programme only. */
    private UUID idIn(ProgrammeVisit visit, Attempt attempt) {
        return attempt.typed()
                .id("progetto")
                .flatMap(projects::find)
                .filter(one -> one.programme().equals(visit.programme().id()))
                .map(IntegrationProject::id)
                .orElseThrow(() -> new RuleViolated("Il progetto non c'è più: aggiorna la pagina."));
    }
}
