/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.web;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.decision.SittingChanges;
import it.pianozona.decision.SittingChanges.Hand;
import it.pianozona.notice.KeyPage;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sitting of a decision: its secretariat and the coordinators move it, or take the proposal back (requirement 3.1). */
@Controller
@RequestMapping("/sedute/{decision}")
class SittingPage {

    private static final String BACK = "redirect:/sedute/{decision}";

    private final CollegialDecisions decisions;
    private final SittingChanges changes;
    private final RightsOnDate rights;
    private final List<KeyPage> pages;
    private final BusinessClock clock;

    SittingPage(
            CollegialDecisions decisions,
            SittingChanges changes,
            RightsOnDate rights,
            List<KeyPage> pages,
            BusinessClock clock) {
        this.decisions = decisions;
        this.changes = changes;
        this.rights = rights;
        this.pages = pages;
        this.clock = clock;
    }

    private record Visit(Decision decision, Hand hand) {}

    @GetMapping
    String show(@PathVariable("decision") UUID id, Principal person, Model model) {
        var visit = enter(id, person);
        model.addAttribute("decision", visit.decision());
        model.addAttribute("body", decisions.body(visit.decision()).name());
        model.addAttribute("sitting", changes.movable(visit.decision()).orElse(null));
        model.addAttribute("calledOff", decisions.calledOff(id).orElse(null));
        model.addAttribute("withdrawable", changes.isWithdrawable(visit.decision(), visit.hand()));
        model.addAttribute(
                "dossier", KeyPage.among(pages, visit.decision().request().businessKey()));
        return "seduta";
    }

    @PostMapping("/rinvia")
    String move(@PathVariable("decision") UUID id, Principal person, Attempt attempt) {
        var hand = enter(id, person).hand();
        return attempt.then(
                BACK,
                "La seduta è rinviata e chi era convocato è avvisato. La segreteria ha di nuovo il compito «Convoca la seduta».",
                () -> changes.move(id, hand, attempt.typed().text("motivo")));
    }

    @PostMapping("/ritira")
    String withdraw(@PathVariable("decision") UUID id, Principal person, Attempt attempt) {
        var hand = enter(id, person).hand();
        return attempt.then(
                BACK,
                "La proposta è ritirata: torna a chi l'ha presentata, e chi era convocato è avvisato.",
                () -> changes.withdraw(id, hand, attempt.typed().text("motivo")));
    }

    /** For whoever does not see the territory the decision does not exist. */
    private Visit enter(UUID id, Principal person) {
        var decision = decisions
                .find(id)
                .filter(found -> rights.of(person.getName(), clock.today())
                        .territoryCodes()
                        .contains(found.request().territory()))
                .orElseThrow(Door::notHere);
        return changes.handOf(person.getName(), decision)
                .map(hand -> new Visit(decision, hand))
                .orElseThrow(Door::notYours);
    }
}
