/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.PolicyComparison;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.region.Entry;
import it.pianozona.rule.Problems;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The comparison with the other policies and the instruments of integration (F-CONFRONTO). */
@Controller
@RequestMapping("/piani/{cycleKey}/politiche")
class PoliciesPage {

    private final PolicyComparisons comparisons;
    private final GuidanceOfCycle guidance;
    private final Cycles cycles;

    PoliciesPage(PolicyComparisons comparisons, GuidanceOfCycle guidance, Cycles cycles) {
        this.comparisons = comparisons;
        this.guidance = guidance;
        this.cycles = cycles;
    }

    /** What the form sends, as it was written. */
    record Input(
            String policy, String counterpart, String heldOn, String outcome, String integrated, String instrument) {

        static Input of(PolicyComparison one) {
            return new Input(
                    one.policy(),
                    one.counterpart(),
                    one.heldOn().toString(),
                    one.outcome(),
                    Boolean.toString(one.integrated()),
                    one.instrument());
        }

        PolicyComparison comparison() {
            var day = Field.date(heldOn);
            new Problems()
                    .unless(day.isPresent(), "«Data»: indica quando vi siete confrontati.")
                    .refuse();
            return new PolicyComparison(
                    Field.text(policy),
                    Field.text(counterpart),
                    day.orElseThrow(),
                    Field.lines(outcome),
                    Field.text(integrated).equals("true"),
                    Field.text(instrument));
        }
    }

    @GetMapping
    String show(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "modifica", required = false) String policy,
            Model model) {
        comparisons.of(cycleKey).stream()
                .filter(one -> one.policy().equals(policy))
                .findFirst()
                .ifPresent(one -> model.addAttribute("input", Input.of(one)));
        return page(visit, model);
    }

    @PostMapping
    String save(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("input") Input input,
            Model model,
            Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(
                "redirect:/piani/{cycleKey}/politiche",
                "Il confronto è registrato.",
                () -> comparisons.record(cycleKey, input.comparison(), visit.author()),
                () -> page(visit, model));
    }

    private String page(PlanVisit visit, Model model) {
        var key = visit.cycle().key();
        var policies = cycles.profileOf(key).policies();
        model.addAttribute("policies", policies);
        model.addAttribute("choices", Choices.of(policies, Entry::code, Entry::title));
        model.addAttribute(
                "comparisons",
                comparisons.of(key).stream().collect(Collectors.toMap(PolicyComparison::policy, Function.identity())));
        model.addAttribute("premise", guidance.premise(key).orElse(""));
        return "piano-politiche";
    }
}
