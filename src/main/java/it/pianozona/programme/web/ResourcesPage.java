/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.Resource;
import it.pianozona.programme.Resources;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the funds give the programme: acts of the region as they are, provisional amounts and what is left of earlier years. */
@Controller
@RequestMapping("/programmi/{programmeKey}/importi")
class ResourcesPage {

    private static final String BACK = "redirect:/programmi/{programmeKey}/importi";

    private final ProgrammeHead head;
    private final Resources resources;

    ResourcesPage(ProgrammeHead head, Resources resources) {
        this.head = head;
        this.resources = resources;
    }

    /** What the form sends, as it was written. */
    record Input(String fondo, String annualita, String assegnato, String residuo, String atto) {

        Resource resource(Programme programme, Funds funds) {
            var problems = new Problems();
            var fund = problems.need(funds.named(Field.text(fondo)), "«Fondo»: scegli il fondo dall'elenco.");
            var year = Field.text(annualita).isEmpty() ? Optional.of(programme.year()) : Field.integer(annualita);
            var assigned = euro(assegnato, "Assegnato", problems);
            var carried = euro(residuo, "Residuo", problems);
            problems.unless(
                            year.isPresent(),
                            "«Annualità»: scrivi un anno, per esempio %d.".formatted(programme.year()))
                    .refuse();
            return new Resource(fund, year.orElseThrow(), Field.text(atto), assigned, carried, true);
        }

        private static BigDecimal euro(String written, String field, Problems problems) {
            if (Field.text(written).isEmpty()) {
                return BigDecimal.ZERO.setScale(2);
            }
            var read = ItalianNumber.read(Field.text(written));
            problems.unless(read.isPresent(), "«%s»: scrivi un importo, per esempio 1.234,56.".formatted(field));
            return read.orElse(BigDecimal.ZERO);
        }
    }

    @GetMapping
    String show(ProgrammeVisit visit, @PathVariable String programmeKey, Model model) {
        Door.requireHere(visit.readsAll());
        var all = resources.of(visit.programme().id());
        head.on(visit, model);
        model.addAttribute("resources", all);
        model.addAttribute(
                "total",
                all.stream()
                        .map(Resource::available)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2));
        model.addAttribute("mayWrite", visit.writesResources());
        var funds = new LinkedHashMap<String, String>();
        resources.funds(visit.programme()).entries().stream()
                .filter(entry -> Fund.of(entry.code()).pays(visit.programme().year()))
                .forEach(entry -> funds.put(entry.code(), entry.label()));
        model.addAttribute("funds", funds);
        return "programma-importi";
    }

    /** A row more, or another amount for the same fund and annuality. */
    @PostMapping
    String save(
            ProgrammeVisit visit,
            @PathVariable String programmeKey,
            @ModelAttribute("input") Input input,
            Model model,
            Attempt attempt) {
        Door.require(visit.keepsMoney());
        return attempt.then(
                BACK,
                "L'importo è registrato.",
                () -> {
                    var row = input.resource(visit.programme(), resources.funds(visit.programme()));
                    var all = without(visit.programme(), row.fund().code(), row.annuality());
                    all.add(row);
                    resources.write(visit.programme().id(), all, visit.personId());
                },
                () -> show(visit, programmeKey, model));
    }

    @PostMapping("/togli")
    String remove(
            ProgrammeVisit visit,
            @PathVariable String programmeKey,
            @RequestParam(name = "fondo", defaultValue = "") String fund,
            @RequestParam(name = "annualita", defaultValue = "") String annuality,
            Attempt attempt) {
        Door.require(visit.keepsMoney());
        return attempt.then(
                BACK,
                "L'importo è tolto; ciò che un atto della Regione assegna resta.",
                () -> resources.write(
                        visit.programme().id(),
                        without(
                                visit.programme(),
                                Field.text(fund),
                                Field.integer(annuality).orElse(0)),
                        visit.personId()));
    }

    private List<Resource> without(Programme programme, String fund, int annuality) {
        return new ArrayList<>(resources.of(programme.id()).stream()
                .filter(one -> !one.fund().code().equals(fund) || one.annuality() != annuality)
                .toList());
    }
}
