/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.Plans;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.workflow.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the forms of the drafting say in the same words. */
@Component
class DraftingWords {

    private final Plans plans;
    private final PlanDrafting drafting;

    DraftingWords(Plans plans, PlanDrafting drafting) {
        this.plans = plans;
        this.drafting = drafting;
    }

    /** Title of the plan and, after a return, its remarks. */
    Map<String, Object> heading(Step step) {
        var shown = new HashMap<String, Object>();
        shown.put("piano", plans.ofCycle(step.businessKey()).title());
        var remarks = drafting.get(step.businessKey()).remarks();
        shown.put("rilievi", remarks.isEmpty() ? "" : "**Rinviato con questi rilievi:** " + remarks);
        return shown;
    }

    /** Who does the step, as the plan keeps its authors. */
    static PlanAuthor author(Step step) {
        return new PlanAuthor(step.actor().personId(), step.actor().office());
    }

    /** Options of a select. */
    static <T> List<Map<String, String>> options(
            Collection<T> items, Function<T, String> value, Function<T, String> label) {
        return items.stream()
                .map(item -> Map.of("value", value.apply(item), "label", label.apply(item)))
                .toList();
    }
}
