/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.web;

import it.pianozona.company.CompanyObjective;
import it.pianozona.company.CompanyObjectives;
import it.pianozona.company.Mandate;
import it.pianozona.company.Mandates;
import it.pianozona.company.PlanLinks;
import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFields;
import it.pianozona.page.Attempt;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.rule.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An objective of the PAL aziendale is written, changed, taken out. */
@Controller
@RequestMapping("/aziende/{code}/piano/obiettivi")
class ObjectivePage {

    private static final String BACK = "redirect:/aziende/{code}/piano";

    private final Mandates mandates;
    private final CompanyObjectives objectives;
    private final PlanLinks links;

    ObjectivePage(Mandates mandates, CompanyObjectives objectives, PlanLinks links) {
        this.mandates = mandates;
        this.objectives = objectives;
        this.links = links;
    }

    @GetMapping
    String show(CompanyVisit visit, @RequestParam(name = "obiettivo", required = false) UUID id, Model model) {
        visit.requireDirector();
        var mandate = editable(visit);
        var kept = kept(mandate, id);
        Door.requireHere(id == null || kept.isPresent());
        return page(visit, mandate, kept, MeasureFields.of(indicators(kept), frame(mandate, kept)), model);
    }

    private it.pianozona.measure.MeasureFrame frame(Mandate mandate, Optional<CompanyObjective> kept) {
        return objectives.frame(
                mandate,
                kept.map(CompanyObjective::firstYear).orElse(0),
                kept.map(CompanyObjective::lastYear).orElse(0));
    }

    private static List<Measure> indicators(Optional<CompanyObjective> kept) {
        return kept.map(CompanyObjective::indicators).orElse(List.of());
    }

    private Optional<CompanyObjective> kept(Mandate mandate, UUID id) {
        return Optional.ofNullable(id).flatMap(one -> objectives.find(mandate.key(), one));
    }

    private Mandate editable(CompanyVisit visit) {
        return mandates.of(visit.authority().code()).stream()
                .filter(Mandate::isEditable)
                .findFirst()
                .orElseThrow(Door::notHere);
    }

    @PostMapping
    String save(CompanyVisit visit, @RequestParam MultiValueMap<String, String> fields, Attempt attempt, Model model) {
        var author = visit.requireDirector();
        var mandate = editable(visit);
        var typed = attempt.typed();
        var kept = kept(mandate, typed.id("id").orElse(null));
        var first = typed.integer("dalAnno").orElse(0);
        var last = typed.integer("alAnno").orElse(0);
        var measures = MeasureFields.sent(fields, indicators(kept), objectives.frame(mandate, first, last));
        return attempt.then(
                BACK,
                "L'obiettivo è registrato.",
                () -> {
                    var problems = new Problems();
                    var written = measures.read(problems);
                    var one = objective(typed, kept, first, last, written, problems);
                    problems.refuse();
                    objectives.save(mandate.key(), one, seen(typed), author);
                },
                () -> page(visit, mandate, kept, measures, model));
    }

    private static CompanyObjective objective(
            Typed typed,
            Optional<CompanyObjective> kept,
            int first,
            int last,
            List<Measure> written,
            Problems problems) {
        var resources = problems.need(typed.number("risorse"), "«Risorse»: scrivi gli euro, zero se non ce ne sono.");
        var share = problems.need(typed.number("quotaDistretti"), "«Quota dei distretti»: scrivila, da 0 a 100.");
        return new CompanyObjective(
                kept.map(CompanyObjective::id).orElseGet(UUID::randomUUID),
                typed.text("linea"),
                typed.text("titolo"),
                PlanLinks.guidanceIn(typed.text("atto")),
                PlanLinks.cycleIn(typed.text("obiettivoPiano")),
                PlanLinks.objectiveIn(typed.text("obiettivoPiano")),
                typed.text("struttura"),
                first,
                last,
                resources == null ? BigDecimal.ZERO : resources,
                share == null ? BigDecimal.ZERO : share,
                written);
    }

    /** What the person had before them, where the form changes something. */
    private static Optional<String> seen(Typed typed) {
        return Optional.of(typed.text("visto")).filter(mark -> !mark.isEmpty());
    }

    @PostMapping("/togli")
    String remove(CompanyVisit visit, Attempt attempt) {
        var author = visit.requireDirector();
        var mandate = editable(visit);
        var id = attempt.typed().id("obiettivo").orElseThrow(Door::notHere);
        return attempt.then(BACK, "L'obiettivo è tolto.", () -> objectives.remove(mandate.key(), id, author));
    }

    private String page(
            CompanyVisit visit, Mandate mandate, Optional<CompanyObjective> kept, MeasureFields measures, Model model) {
        model.addAttribute("mandate", mandate);
        model.addAttribute("objective", kept.orElse(null));
        model.addAttribute("measures", measures);
        model.addAttribute("yearChoices", Choices.of(mandate.years()));
        model.addAttribute("guidances", links.guidances(visit.authority().code(), mandate.from()));
        model.addAttribute("planObjectives", links.objectives(visit.authority().code()));
        model.addAttribute(
                "planObjective",
                kept.flatMap(one -> one.planObjective().map(id -> PlanLinks.objective(one.planCycle(), id)))
                        .orElse(""));
        model.addAttribute(
                "guidance",
                kept.map(CompanyObjective::guidance)
                        .filter(key -> !key.isEmpty())
                        .map(PlanLinks::guidance)
                        .orElse(""));
        return "azienda-obiettivo";
    }
}
