/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.plan.consultation.ParticipantCategory;
import it.pianozona.registration.Applicant;
import it.pianozona.registration.RegistrationPace;
import it.pianozona.registration.Registrations;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

    private static Applicant applicant(Typed typed) {
        return new Applicant(
                typed.text("nome"),
                typed.text("cognome"),
                typed.text("email"),
                typed.text("organizzazione"),
                typed.choice("categoria", ParticipantCategory.class).orElse(null),
                typed.text("codiceFiscale"),
                typed.text("runts"),
                typed.text("pec"),
                typed.all("tavoli"),
                typed.text("conflitto"));
    }

    @GetMapping
    String show(@RequestParam(name = "ambito", defaultValue = "") String area, Model model) {
        return page(area, model);
    }

    @GetMapping("/ricevuta")
    String received() {
        return "registrazione-ricevuta";
    }

    /** Nobody sees the field «sito»; what fills it in is no person. */
    @PostMapping
    String send(HttpServletRequest request, Model model, Attempt attempt) {
        var typed = attempt.typed();
        if (!typed.text("sito").isEmpty()) {
            return RECEIVED;
        }
        return attempt.then(
                RECEIVED,
                () -> {
                    if (!pace.admits(request.getRemoteAddr())) {
                        throw new RuleViolated("Da questa rete sono arrivate troppe richieste. Riprova fra un'ora.");
                    }
                    registrations.receive(typed.text("ambito"), applicant(typed), typed.ticked("dichiarazione"));
                },
                () -> page(typed.text("ambito"), model));
    }

    private String page(String code, Model model) {
        var existing = areas.all(clock.today());
        model.addAttribute("areas", existing);
        if (!code.isEmpty()) {
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
