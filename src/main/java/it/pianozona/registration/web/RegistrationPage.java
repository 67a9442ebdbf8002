/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.plan.ParticipantCategory;
import it.pianozona.registration.Applicant;
import it.pianozona.registration.RegistrationPace;
import it.pianozona.registration.Registrations;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** F-REGISTRAZIONE, open to everybody: its answer never says who is on record. */
@Controller
@RequestMapping("/registrazione")
class RegistrationPage {

    private static final String RECEIVED = "redirect:/registrazione/ricevuta";

    private final Registrations registrations;
    private final RegistrationPace pace;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    RegistrationPage(Registrations registrations, RegistrationPace pace, PlanningAreas areas, BusinessClock clock) {
        this.registrations = registrations;
        this.pace = pace;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The fields as they arrive.
     *
     * @param sito nobody sees that field; what fills it in is no person
     */
    record Filled(
            String ambito,
            String nome,
            String cognome,
            String email,
            String organizzazione,
            String categoria,
            String codiceFiscale,
            String runts,
            String pec,
            List<String> tavoli,
            String conflitto,
            String dichiarazione,
            String sito) {

        static Filled nothing() {
            return new Filled(null, null, null, null, null, null, null, null, null, null, null, null, null);
        }

        /** Whether the person has marked that table. */
        public boolean isWishing(String table) {
            return tavoli != null && tavoli.contains(table);
        }

        Applicant applicant() {
            return new Applicant(
                    text(nome),
                    text(cognome),
                    text(email),
                    text(organizzazione),
                    Arrays.stream(ParticipantCategory.values())
                            .filter(one -> one.name().equals(categoria))
                            .findFirst()
                            .orElse(null),
                    text(codiceFiscale),
                    text(runts),
                    text(pec),
                    tavoli == null ? List.of() : List.copyOf(tavoli),
                    text(conflitto));
        }

        private static String text(String value) {
            return Optional.ofNullable(value).map(String::strip).orElse("");
        }
    }

    @GetMapping
    String show(@RequestParam(name = "ambito", required = false) String area, Model model) {
        return page(area, Filled.nothing(), model);
    }

    @GetMapping("/ricevuta")
    String received() {
        return "registrazione-ricevuta";
    }

    @PostMapping
    String send(@ModelAttribute("filled") Filled filled, HttpServletRequest request, Model model, Attempt attempt) {
        if (filled.sito() != null && !filled.sito().isEmpty()) {
            return RECEIVED;
        }
        return attempt.then(
                RECEIVED,
                () -> {
                    if (!pace.admits(request.getRemoteAddr())) {
                        throw new RuleViolated("Da questa rete sono arrivate troppe richieste. Riprova fra un'ora.");
                    }
                    registrations.receive(
                            Filled.text(filled.ambito()), filled.applicant(), filled.dichiarazione() != null);
                },
                () -> page(filled.ambito(), filled, model));
    }

    private String page(String code, Filled filled, Model model) {
        var existing = areas.all(clock.today());
        model.addAttribute("areas", existing);
        model.addAttribute("filled", filled);
        if (code != null && !code.isEmpty()) {
            var chosen = existing.stream()
                    .filter(area -> area.code().equals(code))
                    .findFirst()
                    .orElseThrow(Door::notHere);
            model.addAttribute("area", chosen);
            model.addAttribute("tables", registrations.tables(code));
            model.addAttribute("categories", ParticipantCategory.values());
        }
        return "registrazione";
    }
}
