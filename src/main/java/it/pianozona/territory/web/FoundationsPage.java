/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.AreaDraft;
import it.pianozona.territory.AreaState;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Foundations;
import it.pianozona.territory.Governance;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens territories, areas and bodies of an installation; for the administrator. */
@Controller
@RequestMapping("/enti/nuovi")
class FoundationsPage {

    private static final String BACK = "redirect:/enti/nuovi";
    private static final int LONGEST = 4000;

    private final Foundations foundations;
    private final Appointments appointments;
    private final PlanningAreas areas;

    FoundationsPage(Foundations foundations, Appointments appointments, PlanningAreas areas) {
        this.foundations = foundations;
        this.appointments = appointments;
        this.areas = areas;
    }

    /** A region, a health authority or a conference. */
    record NewTerritory(TerritoryKind tipo, String codice, String nome, String regione) {

        Territory territory() {
            new Problems()
                    .unless(tipo != null && tipo != TerritoryKind.AREA, "«Tipo»: scegli dall'elenco.")
                    .refuse();
            var code = upper(codice);
            return new Territory(code, tipo, text(nome), tipo == TerritoryKind.REGION ? code : upper(regione));
        }
    }

    /** An area. */
    record NewArea(
            String sigla,
            String denominazione,
            String descrizione,
            String regioneAmbito,
            Governance governo,
            String capofila,
            String attuatore,
            String azienda,
            String conferenza,
            String distretto,
            String comuni,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dal) {

        AreaDraft draft() {
            new Problems()
                    .unless(governo != null, "«Forma di governo»: scegli dall'elenco.")
                    .unless(!text(descrizione).isEmpty(), "«Come si chiama»: scrivi per esempio ambito distrettuale.")
                    .unless(!text(distretto).isEmpty(), "«Distretto»: scrivi il nome del distretto sanitario.")
                    .unless(dal != null, "«Dal»: indica il primo giorno.")
                    .refuse();
            return new AreaDraft(
                    upper(sigla),
                    text(denominazione),
                    text(descrizione),
                    AreaState.ACTIVE,
                    upper(regioneAmbito),
                    governo,
                    filled(capofila),
                    filled(attuatore),
                    upper(azienda),
                    filled(conferenza).map(FoundationsPage::upper),
                    text(distretto),
                    Optional.empty(),
                    Arrays.stream(text(comuni).split("[\\s,;]+"))
                            .filter(code -> !code.isEmpty())
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    List.of());
        }
    }

    /** A body. */
    record NewBody(
            String ambito,
            BodyKind organo,
            String nomeOrgano,
            String presidente,
            Boolean conAzienda,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dalGiorno) {

        Foundations.NewBody wanted() {
            new Problems()
                    .unless(organo != null, "«Organo»: scegli dall'elenco.")
                    .unless(dalGiorno != null, "«Dal»: indica il primo giorno.")
                    .refuse();
            return new Foundations.NewBody(
                    upper(ambito), organo, text(nomeOrgano), text(presidente), Boolean.TRUE.equals(conAzienda));
        }
    }

    @GetMapping
    String show(Principal person, Model model) {
        return page(person, model);
    }

    @PostMapping("/territorio")
    String territory(
            @ModelAttribute("newTerritory") NewTerritory wanted,
            Principal person,
            Model model,
            RedirectAttributes next) {
        return done(person, model, next, () -> {
            var territory = wanted.territory();
            foundations.open(territory, person.getName());
            return "%s è aperto.".formatted(territory.name());
        });
    }

    @PostMapping("/ambito")
    String area(@ModelAttribute("newArea") NewArea wanted, Principal person, Model model, RedirectAttributes next) {
        return done(person, model, next, () -> "L'ambito %s è aperto: ora apri i suoi organi e registra i titolari."
                .formatted(foundations
                        .open(wanted.draft(), wanted.dal(), person.getName())
                        .name()));
    }

    @PostMapping("/organo")
    String body(@ModelAttribute("newBody") NewBody wanted, Principal person, Model model, RedirectAttributes next) {
        return done(person, model, next, () -> "%s è aperto."
                .formatted(foundations
                        .open(wanted.wanted(), wanted.dalGiorno(), person.getName())
                        .name()));
    }

    private interface Opening {
        String open();
    }

    private String done(Principal person, Model model, RedirectAttributes next, Opening opening) {
        requireAdministrator(person);
        try {
            next.addFlashAttribute("done", opening.open());
            return BACK;
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", refusal.getMessage());
            return page(person, model);
        }
    }

    private String page(Principal person, Model model) {
        requireAdministrator(person);
        var all = areas.territories();
        for (var kind : TerritoryKind.values()) {
            model.addAttribute(
                    "of" + kind.name(),
                    all.stream().filter(one -> one.kind() == kind).toList());
        }
        model.addAttribute("bodyKinds", BodyKind.values());
        return "enti-nuovi";
    }

    private void requireAdministrator(Principal person) {
        if (!appointments.isAdministrator(person.getName())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static String text(String written) {
        var text = Optional.ofNullable(written).map(String::strip).orElse("");
        if (text.length() > LONGEST) {
            throw new RuleViolated("Un testo è troppo lungo: al massimo 4000 caratteri.");
        }
        return text;
    }

    private static String upper(String written) {
        return text(written).toUpperCase(java.util.Locale.ROOT);
    }

    private static Optional<String> filled(String written) {
        return Optional.of(text(written)).filter(text -> !text.isEmpty());
    }
}
