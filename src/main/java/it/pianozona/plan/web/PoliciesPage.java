/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.GuidanceOfCycle;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.PolicyComparison;
import it.pianozona.plan.PolicyComparisons;
import it.pianozona.rule.Bounds;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The comparison with the other policies and the instruments of integration (F-CONFRONTO). */
@Controller
@RequestMapping("/piani/{cycleKey}/politiche")
class PoliciesPage {

    private final PlanAccess access;
    private final PolicyComparisons comparisons;
    private final GuidanceOfCycle guidance;
    private final Cycles cycles;

    PoliciesPage(PlanAccess access, PolicyComparisons comparisons, GuidanceOfCycle guidance, Cycles cycles) {
        this.access = access;
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
            var day = day();
            new Problems()
                    .unless(day.isPresent(), "«Data»: indica quando vi siete confrontati.")
                    .refuse();
            return new PolicyComparison(
                    Typed.text(policy),
                    Typed.text(counterpart),
                    day.orElseThrow(),
                    Typed.lines(outcome),
                    Typed.text(integrated).equals("true"),
                    Typed.text(instrument));
        }

        private Optional<LocalDate> day() {
            try {
                return Optional.of(Bounds.day(Typed.text(heldOn)));
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        }
    }

    @GetMapping
    String show(
            @PathVariable String cycleKey,
            @RequestParam(name = "modifica", required = false) String policy,
            Principal person,
            Model model) {
        var visit = access.enter(cycleKey, person.getName());
        comparisons.of(cycleKey).stream()
                .filter(one -> one.policy().equals(policy))
                .findFirst()
                .ifPresent(one -> model.addAttribute("input", Input.of(one)));
        return page(visit, model);
    }

    @PostMapping
    String save(
            @PathVariable String cycleKey,
            @ModelAttribute("input") Input input,
            Principal person,
            Model model,
            RedirectAttributes next) {
        var visit = access.enter(cycleKey, person.getName());
        if (!visit.drafts()) {
            throw PlanAccess.forbidden();
        }
        try {
            comparisons.record(cycleKey, input.comparison(), visit.author());
            next.addFlashAttribute("done", "Il confronto è registrato.");
            return "redirect:/piani/{cycleKey}/politiche";
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", refusal.getMessage());
            return page(visit, model);
        }
    }

    private String page(PlanVisit visit, Model model) {
        var key = visit.cycle().key();
        model.addAttribute("visit", visit);
        model.addAttribute("policies", cycles.profileOf(key).policies());
        model.addAttribute(
                "comparisons",
                comparisons.of(key).stream().collect(Collectors.toMap(PolicyComparison::policy, Function.identity())));
        model.addAttribute("premise", guidance.premise(key).orElse(""));
        return "piano-politiche";
    }
}
