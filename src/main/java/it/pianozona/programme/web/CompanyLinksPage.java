/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.company.CompanyActions.AdoptedAction;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.programme.Hand;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.link.CompanyLink;
import it.pianozona.programme.link.CompanyLinks;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.rule.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which actions of the health authority carry out the sheets of the year, and for which share (F-LINK). */
@Controller
@RequestMapping("/programmi/{programmeKey}/azioni-aziendali")
class CompanyLinksPage {

    private static final String BACK = "redirect:/programmi/{programmeKey}/azioni-aziendali";

    private final ProgrammeHead head;
    private final CompanyLinks links;

    CompanyLinksPage(ProgrammeHead head, CompanyLinks links) {
        this.head = head;
        this.links = links;
    }

    @GetMapping
    String show(ProgrammeVisit visit, Model model) {
        var programme = visit.programme();
        Door.requireHere(visit.readsAll() || linksHere(visit));
        var actions = links.actions(programme);
        head.on(visit, model);
        model.addAttribute("links", links.shown(programme));
        model.addAttribute("sheets", Choices.of(links.sheets(programme), ProgrammeSheet::id, CompanyLinksPage::name));
        model.addAttribute("actions", Choices.of(actions, AdoptedAction::id, CompanyLinks::name));
        model.addAttribute("mayLink", !actions.isEmpty() && linksHere(visit) && Hand.TEXTS.writesIn(programme.state()));
        return "programma-azioni-aziendali";
    }

    private static String name(ProgrammeSheet sheet) {
        return sheet.number() + ". " + sheet.title();
    }

    private boolean linksHere(ProgrammeVisit visit) {
        return links.linkers(visit.programme()).stream().anyMatch(visit.offices()::contains);
    }

    @PostMapping("/collega")
    String put(ProgrammeVisit visit, Model model, Attempt attempt) {
        Door.require(linksHere(visit));
        return attempt.then(
                BACK,
                "La scheda è collegata.",
                () -> {
                    var problems = new Problems();
                    var sheet = problems.need(attempt.typed().id("scheda"), "«Scheda»: scegli dall'elenco.");
                    var action = problems.need(attempt.typed().id("azione"), "«Azione aziendale»: scegli dall'elenco.");
                    var share = problems.need(
                            attempt.typed().number("quota"), "«Quota»: scrivi la percentuale, per esempio 40.");
                    problems.refuse();
                    links.put(visit.programme().id(), new CompanyLink(sheet, action, share), visit.personId());
                },
                () -> show(visit, model));
    }

    @PostMapping("/togli")
    String remove(ProgrammeVisit visit, Attempt attempt) {
        Door.require(linksHere(visit));
        return attempt.then(BACK, "Il collegamento è tolto.", () -> {
            var problems = new Problems();
            var sheet = problems.need(attempt.typed().id("scheda"), "Il collegamento non c'è più: aggiorna la pagina.");
            var action =
                    problems.need(attempt.typed().id("azione"), "Il collegamento non c'è più: aggiorna la pagina.");
            problems.refuse();
            links.remove(visit.programme().id(), sheet, action, visit.personId());
        });
    }
}
