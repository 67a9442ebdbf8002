/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.web;

import it.pianozona.company.CompanyAction;
import it.pianozona.company.CompanyObjective;
import it.pianozona.company.CompanyObjectives;
import it.pianozona.company.CompanyOffices;
import it.pianozona.company.DistrictResources;
import it.pianozona.company.YearActions;
import it.pianozona.company.YearPlan;
import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFields;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.rule.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An action of a year is written, changed, taken out. */
@Controller
@RequestMapping("/aziende/{code}/piano/anni/{year}/azioni")
class ActionPage {

    private static final String BACK = "redirect:/aziende/{code}/piano/anni/{year}";

    /** How the field of the company as a whole is called; districts have their code. */
    private static final String WHOLE = "azienda";

    private final CompanyYears years;
    private final YearActions actions;
    private final CompanyObjectives objectives;
    private final CompanyOffices offices;

    ActionPage(CompanyYears years, YearActions actions, CompanyObjectives objectives, CompanyOffices offices) {
        this.years = years;
        this.actions = actions;
        this.objectives = objectives;
        this.offices = offices;
    }

    @GetMapping
    String show(
            CompanyVisit visit,
            @PathVariable int year,
            @RequestParam(name = "azione", required = false) UUID id,
            Model model) {
        visit.requirePlanner();
        var plan = editable(visit, year);
        var kept = kept(plan, id);
        Door.requireHere(id == null || kept.isPresent());
        return page(plan, kept, MeasureFields.of(indicators(kept), actions.frame(plan)), model);
    }

    private YearPlan editable(CompanyVisit visit, int year) {
        var plan = years.readable(visit, year);
        Door.requireHere(plan.isEditable());
        return plan;
    }

    private Optional<CompanyAction> kept(YearPlan plan, UUID id) {
        return Optional.ofNullable(id).flatMap(one -> actions.find(plan, one));
    }

    private static List<Measure> indicators(Optional<CompanyAction> kept) {
        return kept.map(CompanyAction::indicators).orElse(List.of());
    }

    @PostMapping
    String save(
            CompanyVisit visit,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields,
            Attempt attempt,
            Model model) {
        var author = visit.requirePlanner();
        var plan = editable(visit, year);
        var typed = attempt.typed();
        var kept = kept(plan, typed.id("id").orElse(null));
        var measures = MeasureFields.sent(fields, indicators(kept), actions.frame(plan));
        return attempt.then(
                BACK,
                "L'azione è registrata.",
                () -> {
                    var problems = new Problems();
                    var one = action(typed, plan, kept, measures.read(problems), problems);
                    problems.refuse();
                    actions.save(plan, one, seen(typed), author);
                },
                () -> page(plan, kept, measures, model));
    }

    private CompanyAction action(
            Typed typed, YearPlan plan, Optional<CompanyAction> kept, List<Measure> written, Problems problems) {
        var objective = problems.need(typed.id("obiettivo"), "«Obiettivo del PAL»: scegli dall'elenco.");
        var weight = problems.need(typed.number("peso"), "«Peso»: scrivilo, da più di 0 a 100.");
        var minimum = problems.need(typed.number("minimo"), "«Minimo accettabile»: scrivi il numero.");
        var resources = resources(typed, plan, problems);
        return new CompanyAction(
                kept.map(CompanyAction::id).orElseGet(UUID::randomUUID),
                typed.text("codice"),
                typed.text("titolo"),
                typed.text("centro"),
                objective,
                weight,
                minimum,
                typed.text("exPat"),
                resources,
                written);
    }

    private List<DistrictResources> resources(Typed typed, YearPlan plan, Problems problems) {
        var read = new ArrayList<DistrictResources>();
        places(plan).forEach((place, name) -> {
            var used = new DistrictResources(
                    place.equals(WHOLE) ? "" : place,
                    amount(typed, "personale-" + place, name, problems),
                    amount(typed, "beni-" + place, name, problems),
                    amount(typed, "investimenti-" + place, name, problems));
            if (used.total().signum() != 0) {
                read.add(used);
            }
        });
        return read;
    }

    /** An empty field is zero. */
    private static BigDecimal amount(Typed typed, String field, String place, Problems problems) {
        var read = typed.number(field);
        problems.unless(
                typed.text(field).isEmpty() || read.isPresent(),
                "«Risorse»: «%s» di %s non è un numero; scrivilo come 1.234,56.".formatted(typed.text(field), place));
        return read.orElse(BigDecimal.ZERO);
    }

    /** Where resources are used, names by the end of the field's name. */
    private Map<String, String> places(YearPlan plan) {
        var places = new LinkedHashMap<String, String>();
        places.put(WHOLE, "tutta l'azienda");
        places.putAll(offices.districts(plan.authority()));
        return places;
    }

    /** What the person had before them, where the form changes something. */
    private static Optional<String> seen(Typed typed) {
        return Optional.of(typed.text("visto")).filter(mark -> !mark.isEmpty());
    }

    @PostMapping("/togli")
    String remove(CompanyVisit visit, @PathVariable int year, Attempt attempt) {
        var author = visit.requirePlanner();
        var plan = editable(visit, year);
        var id = attempt.typed().id("azione").orElseThrow(Door::notHere);
        return attempt.then(BACK, "L'azione è tolta.", () -> actions.remove(plan, id, author));
    }

    private String page(YearPlan plan, Optional<CompanyAction> kept, MeasureFields measures, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("action", kept.orElse(null));
        model.addAttribute("measures", measures);
        model.addAttribute("places", places(plan));
        var used = new LinkedHashMap<String, DistrictResources>();
        kept.ifPresent(one ->
                one.resources().forEach(here -> used.put(here.district().isEmpty() ? WHOLE : here.district(), here)));
        model.addAttribute("used", used);
        model.addAttribute(
                "objectiveChoices",
                Choices.of(
                        objectives.of(plan.mandate()).stream()
                                .filter(one -> one.holdsIn(plan.year()))
                                .toList(),
                        CompanyObjective::id,
                        CompanyObjective::title));
        return "azienda-azione";
    }
}
