/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFields;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.approval.PlanChange;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PlanMeasures;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.region.Fund;
import it.pianozona.rule.RuleViolated;
import it.pianozona.text.RichText;
import it.pianozona.update.PlanUpdates;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One change of an update is written here: of a section, an objective, an action, an amount (F-SEZIONE, F-OBIETTIVO, F-AZIONE, F-QUADRO). */
@Controller
@RequestMapping("/piani/{cycleKey}/aggiornamenti/{number}")
class ChangePage {

    private static final int EMPTY_ROWS = 2;

    private final ReadUpdates read;
    private final UpdateAuthors authors;
    private final PlanUpdates updates;
    private final PlanSections sections;
    private final Objectives objectives;
    private final Actions actions;
    private final Framework framework;
    private final GuidanceOfCycle guidance;
    private final PlanMeasures measures;

    ChangePage(
            ReadUpdates read,
            UpdateAuthors authors,
            PlanUpdates updates,
            PlanSections sections,
            Objectives objectives,
            Actions actions,
            Framework framework,
            GuidanceOfCycle guidance,
            PlanMeasures measures) {
        this.read = read;
        this.authors = authors;
        this.updates = updates;
        this.sections = sections;
        this.objectives = objectives;
        this.actions = actions;
        this.framework = framework;
        this.guidance = guidance;
        this.measures = measures;
    }

    /** Which change of which update. */
    record Place(String cycleKey, int number, What what) {}

    /** What a change is of. */
    enum What {
        sezione,
        obiettivo,
        azione,
        rimozione,
        importo
    }

    /** Asks first which of them is to change; an amount is chosen on its form. */
    @GetMapping("/scegli/{what}")
    String choose(PlanVisit visit, Place place, Model model) {
        requireDrafts(visit, place);
        model.addAttribute("choosing", place.what() != What.importo);
        return page(visit, place, "", ChangePrefill.empty(), model);
    }

    @GetMapping("/modifica/{what}")
    String show(PlanVisit visit, Place place, @RequestParam(name = "di", defaultValue = "") String which, Model model) {
        requireDrafts(visit, place);
        var frame = measures.of(place.cycleKey());
        model.addAttribute("measures", MeasureFields.of(indicators(place, which).orElse(List.of()), frame));
        return page(visit, place, which, today(place, which), model);
    }

    @PostMapping("/modifica/{what}")
    String add(
            PlanVisit visit,
            Place place,
            @RequestParam(name = "di", defaultValue = "") String which,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Attempt attempt) {
        requireDrafts(visit, place);
        var update = read.update(visit, place.number());
        var input = new ChangeInput(sent);
        var frame = measures.of(place.cycleKey());
        model.addAttribute("measures", input.indicators(indicators(place, which), frame));
        return attempt.then(
                "redirect:/piani/{cycleKey}/aggiornamenti/{number}",
                "La modifica è nell'elenco; il piano in vigore resta com'è.",
                () -> updates.add(
                        update.id(), change(place, which, input, frame), input.text("motivo"), authors.of(visit)),
                () -> page(visit, place, which, input, model));
    }

    private static void requireDrafts(PlanVisit visit, Place place) {
        Door.requireHere(place.what() != null);
        Door.require(visit.drafts());
    }

    private ChangeInput today(Place place, String which) {
        return switch (place.what()) {
            case sezione -> ChangePrefill.of(RichText.sanitised(sectionText(place.cycleKey(), which)));
            case obiettivo -> ChangePrefill.ofObjective(objective(place.cycleKey(), which));
            case azione -> ChangePrefill.ofAction(action(place.cycleKey(), which));
            case rimozione, importo -> ChangePrefill.empty();
        };
    }

    private PlanChange change(Place place, String which, ChangeInput input, MeasureFrame frame) {
        var cycleKey = place.cycleKey();
        return switch (place.what()) {
            case sezione -> {
                sectionText(cycleKey, which);
                yield new PlanChange.OfSection(which, input.richText().html());
            }
            case obiettivo -> new PlanChange.OfObjective(input.objective(objective(cycleKey, which), frame));
            case azione ->
                new PlanChange.OfAction(input.action(action(cycleKey, which), framework.funds(cycleKey), frame));
            case rimozione ->
                new PlanChange.ActionRemoved(action(cycleKey, which)
                        .map(Action::id)
                        .orElseThrow(() -> new RuleViolated("«Azione»: scegli un'azione del piano.")));
            case importo -> new PlanChange.Amount(input.frameworkRow(framework.funds(cycleKey)));
        };
    }

    /** The indicators that the plan has today of what is changed. */
    private Optional<List<Measure>> indicators(Place place, String which) {
        return switch (place.what()) {
            case obiettivo -> objective(place.cycleKey(), which).map(Objective::indicators);
            case azione -> action(place.cycleKey(), which).map(Action::indicators);
            case sezione, rimozione, importo -> Optional.empty();
        };
    }

    private String sectionText(String cycleKey, String code) {
        return sections.of(cycleKey).stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow(Door::notHere)
                .text();
    }

    private Optional<Objective> objective(String cycleKey, String id) {
        return objectives.of(cycleKey).stream()
                .filter(objective -> objective.id().toString().equals(id))
                .findFirst();
    }

    private Optional<Action> action(String cycleKey, String id) {
        return actions.of(cycleKey).stream()
                .filter(action -> action.id().toString().equals(id))
                .findFirst();
    }

    private String page(PlanVisit visit, Place place, String which, ChangeInput input, Model model) {
        var cycleKey = place.cycleKey();
        model.addAttribute("update", read.update(visit, place.number()));
        model.addAttribute("what", place.what().name());
        model.addAttribute("which", which);
        model.addAttribute("input", input);
        model.addAttribute("sections", sections.of(cycleKey));
        model.addAttribute("objectives", objectives.of(cycleKey));
        model.addAttribute("objectiveChoices", Choices.of(objectives.of(cycleKey), Objective::id, Objective::title));
        model.addAttribute("actions", actions.of(cycleKey));
        model.addAttribute("rows", framework.of(cycleKey));
        model.addAttribute("years", Choices.of(actions.years(cycleKey)));
        model.addAttribute("sources", Choices.of(framework.funds(cycleKey).all(), Fund::code, Fund::italian));
        model.addAttribute("areas", Choices.of(PlanAreaKind.values(), PlanAreaKind::italian));
        model.addAttribute("joints", Choices.of(Action.Joint.values(), Action.Joint::italian));
        model.addAttribute("kinds", Choices.of(Objective.Kind.values(), Objective.Kind::italian));
        model.addAttribute(
                "priorities", Choices.of(guidance.priorities(cycleKey), SourcePriority::code, SourcePriority::text));
        model.addAttribute("costRows", input.all("costoImporto").size() + EMPTY_ROWS);
        return "aggiornamento-modifica";
    }
}
