/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.money.Additionality;
import it.pianozona.plan.money.AttractedResource;
import it.pianozona.plan.money.AttractedResources;
import it.pianozona.plan.money.BudgetLimit;
import it.pianozona.plan.money.BudgetLimits;
import it.pianozona.plan.money.Framework;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands beside the framework on its page: budget constraints, attracted resources, additionality. Rules: F-QUADRO. */
@Controller
@RequestMapping("/piani/{cycleKey}/quadro")
class BudgetPage {

    private static final String LIMITS = "redirect:/piani/{cycleKey}/quadro/vincoli";
    private static final String ATTRACTED = "redirect:/piani/{cycleKey}/quadro/attratte";

    private final BudgetLimits limits;
    private final AttractedResources attracted;
    private final Additionality additionality;
    private final Framework framework;
    private final FrameworkView view;

    BudgetPage(
            BudgetLimits limits,
            AttractedResources attracted,
            Additionality additionality,
            Framework framework,
            FrameworkView view) {
        this.limits = limits;
        this.attracted = attracted;
        this.additionality = additionality;
        this.framework = framework;
        this.view = view;
    }

    /** What the forms send, as it was written. */
    record Input(String year, String source, String amount, String act, String call, String funder, String reason) {

        private int chosenYear(Problems problems) {
            var chosen = Field.integer(year);
            problems.unless(chosen.isPresent(), "«Anno»: scegli l'anno dall'elenco.");
            return chosen.orElse(0);
        }

        private BigDecimal euro(Problems problems) {
            var read = ItalianNumber.read(Field.text(amount));
            problems.unless(read.isPresent(), "«Importo»: scrivi un importo, per esempio 1.234,56.");
            return read.orElse(BigDecimal.ZERO);
        }

        BudgetLimit limit(Funds funds) {
            var problems = new Problems();
            var chosen = problems.need(funds.named(Field.text(source)), "«Fonte»: scegli la fonte dall'elenco.");
            int inYear = chosenYear(problems);
            var atMost = euro(problems);
            problems.refuse();
            return new BudgetLimit(inYear, chosen, atMost, Field.text(act));
        }

        AttractedResource attracted() {
            var problems = new Problems();
            int inYear = chosenYear(problems);
            var obtained = euro(problems);
            problems.refuse();
            return new AttractedResource(UUID.randomUUID(), Field.text(call), Field.text(funder), obtained, inYear);
        }
    }

    @GetMapping("/vincoli")
    String limits(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        return view.showLimits(visit, model);
    }

    @PostMapping("/vincoli")
    String setLimit(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("limitInput") Input input,
            Model model,
            Attempt attempt) {
        Door.require(visit.keepsMoney());
        return attempt.then(
                LIMITS,
                "Il vincolo è registrato.",
                () -> limits.set(cycleKey, input.limit(framework.funds(cycleKey)), visit.moneyAuthor()),
                () -> view.showLimits(visit, model));
    }

    @PostMapping("/vincoli/rimuovi")
    String removeLimit(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            Attempt attempt) {
        Door.require(visit.keepsMoney());
        return attempt.then(
                LIMITS,
                "Il vincolo è tolto.",
                () -> limits.remove(
                        cycleKey, Field.integer(year).orElse(0), Fund.of(Field.text(source)), visit.moneyAuthor()));
    }

    @GetMapping("/attratte")
    String attracted(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        return view.showAttracted(visit, model);
    }

    @PostMapping("/attratte")
    String addAttracted(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("attractedInput") Input input,
            Model model,
            Attempt attempt) {
        Door.require(visit.keepsMoney());
        return attempt.then(
                ATTRACTED,
                "La risorsa attratta è registrata.",
                () -> attracted.add(cycleKey, input.attracted(), visit.moneyAuthor()),
                () -> view.showAttracted(visit, model));
    }

    @PostMapping("/attratte/rimuovi")
    String removeAttracted(
            PlanVisit visit, @PathVariable String cycleKey, @RequestParam("risorsa") UUID one, Attempt attempt) {
        Door.require(visit.keepsMoney());
        return attempt.then(
                ATTRACTED, "La risorsa attratta è tolta.", () -> attracted.remove(cycleKey, one, visit.moneyAuthor()));
    }

    @PostMapping("/addizionalita")
    String explain(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("reasonInput") Input input,
            Model model,
            Attempt attempt) {
        Door.require(visit.keepsMoney());
        return attempt.then(
                ATTRACTED,
                "La motivazione è registrata.",
                () -> additionality.explain(
                        cycleKey,
                        Field.integer(input.year()).orElse(0),
                        Field.lines(input.reason()),
                        visit.moneyAuthor()),
                () -> view.showAttracted(visit, model));
    }
}
