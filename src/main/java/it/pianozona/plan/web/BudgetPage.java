/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.plan.Additionality;
import it.pianozona.plan.AttractedResource;
import it.pianozona.plan.AttractedResources;
import it.pianozona.plan.BudgetLimit;
import it.pianozona.plan.BudgetLimits;
import it.pianozona.plan.Framework;
import it.pianozona.plan.FundingSource;
import it.pianozona.plan.PlanVisit;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands beside the framework on its page: budget constraints, attracted resources, additionality. Rules: F-QUADRO. */
@Controller
@RequestMapping("/piani/{cycleKey}/quadro")
class BudgetPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/quadro";

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

        private Optional<FundingSource> chosenSource() {
            return Field.choice(FundingSource.class, source);
        }

        BudgetLimit limit() {
            var problems = new Problems().unless(chosenSource().isPresent(), "«Fonte»: scegli la fonte dall'elenco.");
            int inYear = chosenYear(problems);
            var atMost = euro(problems);
            problems.refuse();
            return new BudgetLimit(inYear, chosenSource().orElseThrow(), atMost, Field.text(act));
        }

        AttractedResource attracted() {
            var problems = new Problems();
            int inYear = chosenYear(problems);
            var obtained = euro(problems);
            problems.refuse();
            return new AttractedResource(UUID.randomUUID(), Field.text(call), Field.text(funder), obtained, inYear);
        }
    }

    @PostMapping("/vincoli")
    String setLimit(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("limitInput") Input input,
            Model model,
            Attempt attempt) {
        return done(
                visit,
                () -> limits.set(cycleKey, input.limit(), visit.moneyAuthor()),
                "Il vincolo è registrato.",
                model,
                attempt);
    }

    @PostMapping("/vincoli/rimuovi")
    String removeLimit(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            Model model,
            Attempt attempt) {
        return done(
                visit,
                () -> limits.remove(
                        cycleKey,
                        Field.integer(year).orElse(0),
                        Field.choice(FundingSource.class, source).orElseThrow(BudgetPage::gone),
                        visit.moneyAuthor()),
                "Il vincolo è tolto.",
                model,
                attempt);
    }

    @PostMapping("/attratte")
    String addAttracted(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("attractedInput") Input input,
            Model model,
            Attempt attempt) {
        return done(
                visit,
                () -> attracted.add(cycleKey, input.attracted(), visit.moneyAuthor()),
                "La risorsa attratta è registrata.",
                model,
                attempt);
    }

    @PostMapping("/attratte/rimuovi")
    String removeAttracted(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam("risorsa") UUID one,
            Model model,
            Attempt attempt) {
        return done(
                visit,
                () -> attracted.remove(cycleKey, one, visit.moneyAuthor()),
                "La risorsa attratta è tolta.",
                model,
                attempt);
    }

    @PostMapping("/addizionalita")
    String explain(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("reasonInput") Input input,
            Model model,
            Attempt attempt) {
        return done(
                visit,
                () -> additionality.explain(
                        cycleKey,
                        Field.integer(input.year()).orElse(0),
                        Field.lines(input.reason()),
                        visit.moneyAuthor()),
                "La motivazione è registrata.",
                model,
                attempt);
    }

    private static RuleViolated gone() {
        return new RuleViolated("Il vincolo non c'è più: ricarica la pagina.");
    }

    private String done(PlanVisit visit, Runnable act, String words, Model model, Attempt attempt) {
        Door.require(visit.keepsMoney());
        return attempt.then(
                BACK,
                words,
                act,
                () -> view.show(
                        visit,
                        view.kept(visit.cycle().key()),
                        framework.written(visit.cycle().key()).version(),
                        model));
    }
}
