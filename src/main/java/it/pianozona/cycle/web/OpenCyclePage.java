/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.web;

import it.pianozona.cycle.CycleDraft;
import it.pianozona.cycle.Cycles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.rule.Problems;
import it.pianozona.territory.PlanningArea;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a cycle in two steps: what the rules and the backward schedule say of it, then the opening (F-CICLO). */
@Controller
@RequestMapping("/cicli/nuovo")
class OpenCyclePage {

    private static final int CYCLE_YEARS = 3;

    private final Cycles cycles;
    private final BusinessClock clock;

    OpenCyclePage(Cycles cycles, BusinessClock clock) {
        this.cycles = cycles;
        this.clock = clock;
    }

    /** What the form sends; the dates may still be missing. */
    record Input(String area, LocalDate start, LocalDate end, LocalDate approvalDate, String previousPlan) {

        CycleDraft draft() {
            return new CycleDraft(area, start, end, approvalDate, previousPlan == null ? "" : previousPlan.strip());
        }

        boolean isComplete() {
            return area != null && start != null && end != null && approvalDate != null;
        }
    }

    @GetMapping
    String show(Principal person, Model model) {
        var start = LocalDate.of(clock.today().getYear() + 1, 1, 1);
        return form(
                person,
                new Input(null, start, start.plusYears(CYCLE_YEARS).minusDays(1), start.minusDays(1), ""),
                model);
    }

    @PostMapping("/verifica")
    String check(@ModelAttribute Input input, Principal person, Model model, Attempt attempt) {
        enter(person);
        return attempt.then(
                "ciclo-nuovo",
                () -> {
                    new Problems()
                            .unless(input.area() != null, "«Ambito»: sceglilo dall'elenco.")
                            .unless(input.start() != null, "«Inizio»: indica un giorno, per esempio 01/01/2018.")
                            .unless(input.end() != null, "«Fine»: indica un giorno, per esempio 31/12/2020.")
                            .unless(
                                    input.approvalDate() != null,
                                    "«Approvazione entro il»: indica un giorno, per esempio 31/12/2017.")
                            .unless(!longerThan(input.previousPlan()), "«Piano precedente»: al massimo 200 caratteri.")
                            .refuse();
                    model.addAttribute("check", cycles.check(input.draft()));
                    form(person, input, model);
                },
                () -> form(person, input, model));
    }

    @PostMapping
    String open(
            @ModelAttribute Input input,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Principal person,
            Model model,
            Attempt attempt) {
        enter(person);
        if (!confirmed || !input.isComplete() || longerThan(input.previousPlan())) {
            return check(input, person, model, attempt);
        }
        return attempt.then(
                "redirect:/fascicolo",
                () -> attempt.leadsTo("redirect:/fascicolo/"
                        + cycles.open(input.draft(), person.getName()).key()),
                () -> form(person, input, model));
    }

    /** Only the planning office of an area opens its cycles: for others there is nothing here. */
    private List<PlanningArea> enter(Principal person) {
        var areas = cycles.openableBy(person.getName());
        if (areas.isEmpty()) {
            throw Door.notYours();
        }
        return areas;
    }

    private static boolean longerThan(String previousPlan) {
        return previousPlan != null && previousPlan.length() > 200;
    }

    private String form(Principal person, Input input, Model model) {
        model.addAttribute("areas", enter(person));
        model.addAttribute("input", input);
        return "ciclo-nuovo";
    }
}
