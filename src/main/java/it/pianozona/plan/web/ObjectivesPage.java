/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.measure.MeasureFields;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PlanMeasures;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.region.Entry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The objectives of the plan (F-OBIETTIVO); only the fields that the region asks for are shown. */
@Controller
@RequestMapping("/piani/{cycleKey}/obiettivi")
class ObjectivesPage {

    private static final String BACK = "redirect:/piani/{cycleKey}/obiettivi";

    private final Objectives objectives;
    private final Actions actions;
    private final GuidanceOfCycle guidance;
    private final PlanMeasures measures;
    private final Cycles cycles;
    private final Writers writers;

    ObjectivesPage(
            Objectives objectives,
            Actions actions,
            GuidanceOfCycle guidance,
            PlanMeasures measures,
            Cycles cycles,
            Writers writers) {
        this.objectives = objectives;
        this.actions = actions;
        this.guidance = guidance;
        this.measures = measures;
        this.cycles = cycles;
        this.writers = writers;
    }

    @GetMapping
    String show(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "modifica", required = false) UUID changed,
            Model model) {
        var shown = objectives.find(cycleKey, changed);
        shown.ifPresent(one -> model.addAttribute(
                "input",
                ObjectiveInput.of(
                        one, objectives.written(cycleKey).get(one.id()).version())));
        return page(
                visit,
                MeasureFields.of(shown.map(Objective::indicators).orElse(List.of()), measures.of(cycleKey)),
                model);
    }

    @PostMapping
    String save(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @ModelAttribute("input") ObjectiveInput input,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            Attempt attempt) {
        Door.require(visit.drafts());
        var kept = Field.id(input.id()).flatMap(id -> objectives.find(cycleKey, id));
        var sheet = new ObjectiveSheet(
                input,
                MeasureFields.sent(fields, kept.map(Objective::indicators).orElse(List.of()), measures.of(cycleKey)));
        return new WrittenTogether<>(() -> objectives.find(cycleKey, sheet.row().id()), sheet, sheet::upon, shown -> {
                    model.addAttribute("input", shown.fields());
                    return page(visit, shown.indicators(), model);
                })
                .save(attempt, BACK, model, () -> {
                    sheet.write(objectives, cycleKey, visit.author());
                    return "L'obiettivo è registrato.";
                });
    }

    @PostMapping("/rimuovi")
    String remove(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam("obiettivo") UUID objective,
            Attempt attempt) {
        Door.require(visit.drafts());
        return attempt.then(
                BACK, "L'obiettivo è tolto dal piano.", () -> objectives.remove(cycleKey, objective, visit.author()));
    }

    /** The objectives of the region by their number, as people name them. */
    private static Map<String, String> strategic(List<Entry> entries) {
        return Choices.of(
                IntStream.rangeClosed(1, entries.size()).boxed().toList(),
                Object::toString,
                number -> number + ". " + entries.get(number - 1).title());
    }

    private String page(PlanVisit visit, MeasureFields indicators, Model model) {
        var key = visit.cycle().key();
        var profile = cycles.profileOf(key);
        model.addAttribute("measures", indicators);
        model.addAttribute("objectives", objectives.of(key));
        model.addAttribute("actions", actions.of(key).stream().collect(Collectors.groupingBy(Action::objective)));
        model.addAttribute("writers", writers.lines(objectives.written(key)));
        model.addAttribute("missing", objectives.missingMandatory(key));
        model.addAttribute("strategic", strategic(profile.strategicObjectives()));
        model.addAttribute("priorityAreas", Choices.of(List.of(1, 2, 3)));
        model.addAttribute("asksAggregation", objectives.asksAggregation(key));
        model.addAttribute("asksRecomposition", objectives.asksRecomposition(key));
        model.addAttribute("asksAttributes", profile.settings().flag("objective.attributes"));
        model.addAttribute("asksThreshold", profile.thresholdRule().isPresent());
        model.addAttribute("kinds", Choices.of(Objective.Kind.values(), Objective.Kind::italian));
        model.addAttribute("areas", Choices.of(PlanAreaKind.values(), PlanAreaKind::italian));
        model.addAttribute("attributes", Choices.of(Objective.Attribute.values(), Objective.Attribute::italian));
        model.addAttribute(
                "recompositions", Choices.of(Objective.Recomposition.values(), Objective.Recomposition::italian));
        model.addAttribute(
                "priorities", Choices.of(guidance.priorities(key), SourcePriority::code, SourcePriority::text));
        return "piano-obiettivi";
    }
}
