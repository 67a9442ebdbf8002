/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Evidence;
import it.pianozona.plan.chain.FrameworkBound;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PlanMeasures;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.section.SectionVisit;
import it.pianozona.plan.section.SectionVisits;
import it.pianozona.region.Entry;
import it.pianozona.region.Fund;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The action sheets of the plan (F-AZIONE): a list, and one page for each. */
@Controller
@RequestMapping("/piani/{cycleKey}/azioni")
class ActionsPage {

    private static final String LIST = "redirect:/piani/{cycleKey}/azioni";

    private final Actions actions;
    private final Objectives objectives;
    private final Framework framework;
    private final Evidence evidence;
    private final PlanMeasures measures;
    private final Cycles cycles;
    private final Writers writers;
    private final SectionVisits sections;

    ActionsPage(
            Actions actions,
            Objectives objectives,
            Framework framework,
            Evidence evidence,
            PlanMeasures measures,
            Cycles cycles,
            Writers writers,
            SectionVisits sections) {
        this.actions = actions;
        this.objectives = objectives;
        this.framework = framework;
        this.evidence = evidence;
        this.measures = measures;
        this.cycles = cycles;
        this.writers = writers;
        this.sections = sections;
    }

    @GetMapping
    String list(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        var all = actions.of(cycleKey);
        model.addAttribute("actions", all);
        model.addAttribute("objectives", titles(cycleKey));
        model.addAttribute("writers", writers.lines(actions.written(cycleKey)));
        model.addAttribute("owners", actions.owners(cycleKey));
        model.addAttribute(
                "own", sections.of(visit).stream().filter(SectionVisit::isOwn).toList());
        model.addAttribute("over", new FrameworkBound(framework.of(cycleKey), all).over());
        return "piano-azioni";
    }

    @GetMapping("/nuova")
    String blank(PlanVisit visit, @RequestParam MultiValueMap<String, String> fields, Model model) {
        Door.require(visit.writesActions());
        return sheet(
                visit,
                Optional.empty(),
                ActionInput.sent(fields, List.of(), measures.of(visit.cycle().key())),
                model);
    }

    @GetMapping("/{action}")
    String show(PlanVisit visit, @PathVariable String cycleKey, @PathVariable UUID action, Model model) {
        var shown = existing(cycleKey, action);
        return sheet(
                visit,
                Optional.of(shown),
                ActionInput.of(shown, actions.written(cycleKey).get(action).version(), measures.of(cycleKey)),
                model);
    }

    @PostMapping("/nuova")
    String add(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            Attempt attempt) {
        Door.require(visit.writesActions());
        var input = ActionInput.sent(fields, List.of(), measures.of(cycleKey));
        return attempt.then(
                LIST,
                () -> {
                    var action =
                            input.action(UUID.randomUUID(), actions.years(cycleKey), funds(cycleKey, Optional.empty()));
                    actions.add(cycleKey, action, visit.author());
                    return "La scheda «%s» è nel piano.".formatted(action.title());
                },
                () -> sheet(visit, Optional.empty(), input, model));
    }

    @PostMapping("/{action}")
    String change(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @PathVariable UUID action,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            Attempt attempt) {
        Door.require(visit.writesActions());
        var shown = existing(cycleKey, action);
        var input = ActionInput.sent(fields, shown.indicators(), measures.of(cycleKey));
        return new WrittenTogether<>(
                        () -> actions.find(cycleKey, action),
                        input,
                        input::upon,
                        mine -> sheet(visit, Optional.of(shown), mine, model))
                .save(attempt, LIST, model, () -> {
                    var changed = input.action(action, actions.years(cycleKey), funds(cycleKey, Optional.of(shown)));
                    actions.change(cycleKey, changed, input.version(), visit.author());
                    return "La scheda «%s» è salvata.".formatted(changed.title());
                });
    }

    @PostMapping("/{action}/rimuovi")
    String remove(PlanVisit visit, @PathVariable String cycleKey, @PathVariable UUID action, Attempt attempt) {
        Door.require(visit.writesActions());
        return attempt.then(
                LIST, "La scheda è tolta dal piano.", () -> actions.remove(cycleKey, action, visit.author()));
    }

    private Action existing(String cycleKey, UUID action) {
        return actions.find(cycleKey, action).orElseThrow(Door::notHere);
    }

    private LinkedHashMap<UUID, String> titles(String cycleKey) {
        return objectives.of(cycleKey).stream()
                .collect(Collectors.toMap(Objective::id, Objective::title, (a, b) -> a, LinkedHashMap::new));
    }

    /** The funds that may pay, and those that pay the sheet already. */
    private List<Fund> funds(String cycleKey, Optional<Action> shown) {
        return framework
                .funds(cycleKey)
                .and(shown.stream().flatMap(one -> one.costs().stream()).map(Action.Cost::source));
    }

    private String sheet(PlanVisit visit, Optional<Action> shown, ActionInput input, Model model) {
        var key = visit.cycle().key();
        model.addAttribute("action", shown.orElse(null));
        model.addAttribute("input", input);
        model.addAttribute("measures", input.indicators());
        model.addAttribute(
                "mayWrite",
                visit.isOpen()
                        && shown.map(one ->
                                        visit.writesSheetOf(actions.owners(key).getOrDefault(one.id(), "")))
                                .orElse(visit.writesActions()));
        model.addAttribute("objectives", titles(key));
        model.addAttribute("areas", Choices.of(PlanAreaKind.values(), PlanAreaKind::italian));
        model.addAttribute("joints", Choices.of(Action.Joint.values(), Action.Joint::italian));
        model.addAttribute("sources", funds(key, shown));
        model.addAttribute("years", actions.years(key));
        var policies = cycles.profileOf(key).policies();
        model.addAttribute("policies", policies);
        model.addAttribute("policyChoices", Choices.of(policies, Entry::code, Entry::title));
        model.addAttribute("evidence", evidence.labels(key));
        model.addAttribute("bound", new FrameworkBound(framework.of(key), actions.of(key)).lines());
        shown.ifPresent(one ->
                model.addAttribute("writer", writers.line(actions.written(key).get(one.id()))));
        return "piano-azione";
    }
}
