/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.BodyFoundations;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Foundations;
import it.pianozona.territory.FoundationsTakenBack;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RegionalRules;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import java.security.Principal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens territories, areas and bodies of an installation; for the administrator. */
@Controller
@RequestMapping("/enti/nuovi")
class FoundationsPage {

    private static final String BACK = "redirect:/enti/nuovi";

    private final Foundations foundations;
    private final BodyFoundations bodies;
    private final FoundationsTakenBack taken;
    private final RegionalRules rules;
    private final Appointments appointments;
    private final PlanningAreas areas;

    FoundationsPage(
            Foundations foundations,
            BodyFoundations bodies,
            FoundationsTakenBack taken,
            RegionalRules rules,
            Appointments appointments,
            PlanningAreas areas) {
        this.foundations = foundations;
        this.bodies = bodies;
        this.taken = taken;
        this.rules = rules;
        this.appointments = appointments;
        this.areas = areas;
    }

    /** @param corrected a body to be opened again as it should have been */
    @GetMapping
    String show(@RequestParam(name = "organo", required = false) String corrected, Principal person, Model model) {
        requireAdministrator(person);
        if (corrected != null) {
            bodies.openedAs(corrected)
                    .ifPresentOrElse(
                            opened -> {
                                model.addAttribute("newBody", opened);
                                model.addAttribute("corrected", corrected);
                            },
                            () -> model.addAttribute("refusal", "L'organo da correggere non c'è più."));
        }
        return page(person, model);
    }

    @PostMapping("/territorio")
    String territory(Principal person, Model model, Attempt attempt) {
        return done(person, model, attempt, typed -> {
            var territory = FoundationForms.territory(typed, rules);
            foundations.open(territory, person.getName());
            return "%s è aperto.".formatted(territory.name());
        });
    }

    @PostMapping("/ambito")
    String area(Principal person, Model model, Attempt attempt) {
        return done(person, model, attempt, typed -> {
            var draft = FoundationForms.area(typed);
            var from = FoundationForms.firstDay(typed, "dal");
            var area = foundations.open(draft, from, person.getName());
            return "L'ambito %s è aperto: ora apri i suoi organi e registra i titolari.%s"
                    .formatted(
                            area.name(),
                            foundations
                                    .sharingDistrict(draft, from)
                                    .map(other ->
                                            " Attenzione: anche «%s» è del distretto «%s»; se è un errore, annulla l'apertura."
                                                    .formatted(other.name(), area.healthDistrictName()))
                                    .orElse(""));
        });
    }

    @PostMapping("/organo")
    String body(Principal person, Model model, Attempt attempt) {
        return done(person, model, attempt, typed -> "%s è aperto."
                .formatted(bodies.open(
                                FoundationForms.body(typed),
                                FoundationForms.firstDay(typed, "dalGiorno"),
                                person.getName())
                        .name()));
    }

    @PostMapping("/organo/{id}")
    String correct(@PathVariable String id, Principal person, Model model, Attempt attempt) {
        model.addAttribute("corrected", id);
        return done(person, model, attempt, typed -> "%s è corretto."
                .formatted(bodies.correct(
                                id,
                                FoundationForms.body(typed),
                                FoundationForms.firstDay(typed, "dalGiorno"),
                                person.getName())
                        .name()));
    }

    @PostMapping("/organo/{id}/annulla")
    String takeBackBody(@PathVariable String id, Principal person, Model model, Attempt attempt) {
        return done(person, model, attempt, typed -> "L'apertura di %s è annullata."
                .formatted(bodies.takeBack(id, person.getName()).name()));
    }

    @PostMapping("/ufficio")
    String office(Principal person, Model model, Attempt attempt) {
        return done(person, model, attempt, typed -> {
            var kind = typed.choice("ufficio", OfficeKind.class)
                    .orElseThrow(() -> new RuleViolated("«Ufficio»: scegli dall'elenco."));
            return "%s è aperto, vacante."
                    .formatted(foundations
                            .openOffice(FoundationForms.upper(typed, "territorio"), kind, person.getName())
                            .name());
        });
    }

    @PostMapping("/annulla")
    String takeBack(Principal person, Model model, Attempt attempt) {
        return done(person, model, attempt, typed -> "L'apertura di %s è annullata."
                .formatted(taken.takeBack(FoundationForms.upper(typed, "territorio"), person.getName())
                        .name()));
    }

    private String done(Principal person, Model model, Attempt attempt, Function<Typed, String> opening) {
        requireAdministrator(person);
        return attempt.then(BACK, () -> opening.apply(attempt.typed()), () -> page(person, model));
    }

    private String page(Principal person, Model model) {
        requireAdministrator(person);
        var all = areas.territories();
        for (var kind : TerritoryKind.values()) {
            model.addAttribute(
                    "of" + kind.name(),
                    all.stream().filter(one -> one.kind() == kind).toList());
        }
        var opened = all.stream().map(Territory::code).toList();
        model.addAttribute(
                "regions",
                rules.known().stream()
                        .filter(one -> !opened.contains(one.code()))
                        .toList());
        model.addAttribute("bodyKinds", BodyKind.values());
        var openable = foundations.openableOffices();
        model.addAttribute("openable", choices(all, openable.keySet()));
        model.addAttribute("deciding", choices(all, EnumSet.complementOf(EnumSet.of(TerritoryKind.REGION))));
        model.addAttribute(
                "officeKinds",
                openable.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted(Comparator.comparing(OfficeKind::label))
                        .toList());
        model.addAttribute("correctable", bodies.correctable());
        model.addAttribute("possible", taken.possible());
        return "enti-nuovi";
    }

    private static Map<String, String> choices(List<Territory> all, Set<TerritoryKind> kinds) {
        return all.stream()
                .filter(one -> kinds.contains(one.kind()))
                .sorted(Comparator.comparing(Territory::kind))
                .collect(Collectors.toMap(Territory::code, Territory::name, (a, b) -> a, LinkedHashMap::new));
    }

    private void requireAdministrator(Principal person) {
        Door.require(appointments.isAdministrator(person.getName()));
    }
}
