/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.web;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.decision.SittingChanges;
import it.pianozona.notice.KeyPage;
import it.pianozona.page.Attempt;
import it.pianozona.page.Pill;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sitting of a decision: its secretariat and the coordinators move it, or take the proposal back (requirement 3.1). */
@Controller
@RequestMapping("/sedute/{decision}")
class SittingPage {

    private static final String BACK = "redirect:/sedute/{decision}";

    private final CollegialDecisions decisions;
    private final SittingChanges changes;
    private final List<KeyPage> pages;

    SittingPage(CollegialDecisions decisions, SittingChanges changes, List<KeyPage> pages) {
        this.decisions = decisions;
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping
    String show(SittingDoor.Visit visit, Model model) {
        var decision = visit.decision();
        model.addAttribute("decision", decision);
        model.addAttribute("body", decisions.body(decision).name());
        var sitting = changes.movable(decision);
        model.addAttribute("standing", standing(decision, sitting.isPresent()));
        model.addAttribute("sitting", sitting.orElse(null));
        model.addAttribute("calledOff", decisions.calledOff(decision.id()).orElse(null));
        model.addAttribute("withdrawable", changes.isWithdrawable(decision, visit.hand()));
        model.addAttribute("dossier", KeyPage.among(pages, decision.request().businessKey()));
        return "seduta";
    }

    private static Pill standing(Decision decision, boolean convened) {
        if (decision.withdrawnAt().isPresent()) {
            return new Pill(Pill.Role.WAITING, "proposta ritirata");
        }
        return decision.outcome()
                .map(outcome -> new Pill(Pill.Role.DONE, outcome.italian()))
                .orElse(
                        convened
                                ? new Pill(Pill.Role.RUNNING, "seduta convocata")
                                : new Pill(Pill.Role.WAITING, "da convocare"));
    }

    @PostMapping("/rinvia")
    String move(SittingDoor.Visit visit, Attempt attempt) {
        return attempt.then(
                BACK,
                "La seduta è rinviata e chi era convocato è avvisato. La segreteria ha di nuovo il compito «Convoca la seduta».",
                () -> changes.move(
                        visit.decision().id(), visit.hand(), attempt.typed().text("motivo")));
    }

    @PostMapping("/ritira")
    String withdraw(SittingDoor.Visit visit, Attempt attempt) {
        return attempt.then(
                BACK,
                "La proposta è ritirata: torna a chi l'ha presentata, e chi era convocato è avvisato.",
                () -> changes.withdraw(
                        visit.decision().id(), visit.hand(), attempt.typed().text("motivo")));
    }
}
