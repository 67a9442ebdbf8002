/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanVisit;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.update.PlanUpdate;
import it.pianozona.update.PlanUpdates;
import it.pianozona.update.UpdateConsultations;
import it.pianozona.update.UpdateWithdrawals;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The updates of a plan in force, each with what it changes and how it went (requirement 3.23c, U-6). */
@Controller
@RequestMapping("/piani/{cycleKey}/aggiornamenti")
class UpdatesPage {

    private final ReadUpdates read;
    private final PlanUpdates updates;
    private final UpdateConsultations consultations;
    private final CollegialDecisions decisions;
    private final UpdateWithdrawals withdrawals;
    private final UpdateAuthors authors;
    private final Offices offices;

    UpdatesPage(
            ReadUpdates read,
            PlanUpdates updates,
            UpdateConsultations consultations,
            CollegialDecisions decisions,
            UpdateWithdrawals withdrawals,
            UpdateAuthors authors,
            Offices offices) {
        this.read = read;
        this.updates = updates;
        this.consultations = consultations;
        this.decisions = decisions;
        this.withdrawals = withdrawals;
        this.authors = authors;
        this.offices = offices;
    }

    @GetMapping
    String show(PlanVisit visit, @PathVariable String cycleKey, Principal person, Model model) {
        var all = updates.ofCycle(cycleKey);
        model.addAttribute("updates", read.updates(visit));
        model.addAttribute(
                "mayOpen",
                visit.state() == Plan.State.IN_FORCE
                        && all.stream().allMatch(update -> update.state().isEnd())
                        && updates.heads(cycleKey, person.getName()));
        return "aggiornamenti";
    }

    @PostMapping
    String open(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            @RequestParam(name = "correttiva", defaultValue = "false") boolean corrective,
            Principal person,
            Model model,
            Attempt attempt) {
        Door.require(updates.heads(cycleKey, person.getName()));
        return attempt.then(
                "redirect:/piani/{cycleKey}/aggiornamenti",
                () -> {
                    var update = updates.open(cycleKey, corrective, reason.strip(), person.getName());
                    attempt.leadsTo("redirect:/piani/{cycleKey}/aggiornamenti/" + update.number());
                    return "L'aggiornamento %s è aperto: elenca le modifiche.".formatted(update.key());
                },
                () -> {
                    model.addAttribute("reason", reason);
                    model.addAttribute("corrective", corrective);
                    return show(visit, cycleKey, person, model);
                });
    }

    @GetMapping("/{number}")
    String one(PlanVisit visit, @PathVariable int number, Principal person, Model model) {
        var update = read.update(visit, number);
        model.addAttribute("update", update);
        model.addAttribute("changes", updates.changes(update.id()));
        model.addAttribute("observations", consultations.observations(update.id()));
        model.addAttribute("offices", names(update));
        model.addAttribute("decisions", decisions.ofKey(update.key()));
        model.addAttribute("mayWithdraw", withdrawals.isAllowed(update, person.getName()));
        model.addAttribute("binding", UpdateWithdrawals.isBinding(update));
        model.addAttribute("mayList", update.state() == PlanUpdate.State.LISTING && visit.drafts());
        return "aggiornamento";
    }

    private Map<String, String> names(PlanUpdate update) {
        return consultations.observations(update.id()).stream()
                .map(observation -> observation.office())
                .distinct()
                .collect(Collectors.toMap(
                        office -> office,
                        office -> offices.find(office).map(Office::name).orElse(office)));
    }

    @PostMapping("/{number}/togli")
    String remove(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @PathVariable int number,
            @RequestParam("modifica") UUID change,
            Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(
                "redirect:/piani/{cycleKey}/aggiornamenti/{number}",
                "La modifica è tolta dall'elenco.",
                () -> updates.remove(read.update(visit, number).id(), change, authors.of(visit)));
    }

    /** A refusal shows the page again with the reason as it was typed. */
    @PostMapping("/{number}/ritiro")
    String withdraw(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @PathVariable int number,
            Principal person,
            Attempt attempt) {
        var update = read.update(visit, number);
        Door.require(withdrawals.isAllowed(update, person.getName()));
        return attempt.then(
                "redirect:/piani/{cycleKey}/aggiornamenti/{number}",
                "L'aggiornamento non va avanti: il piano resta com'è.",
                () -> withdrawals.withdraw(update.id(), attempt.typed().text("motivo"), person.getName()));
    }
}
