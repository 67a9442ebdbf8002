/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.territory.AppointmentProcedure;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.Appointments.Appointment;
import it.pianozona.territory.Appointments.Manner;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.NamedPerson;
import it.pianozona.territory.Territory;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds the offices of a territory, and their change, for the administrator and the territory's secretariat (P23). */
@Controller
@RequestMapping("/territorio/uffici")
class OfficesPage {

    private final Appointments appointments;

    OfficesPage(Appointments appointments) {
        this.appointments = appointments;
    }

    /** What the form sends; the browser asks for all of it, another sender may leave some out. */
    record Input(String territory, String office, Manner manner, HolderKind kind, String act, String from) {

        boolean isComplete() {
            return territory != null
                    && office != null
                    && manner != null
                    && kind != null
                    && act != null
                    && day().isPresent();
        }

        Optional<LocalDate> day() {
            return Field.date(from);
        }
    }

    @GetMapping
    String show(@RequestParam(name = "territorio", required = false) String code, Principal person, Model model) {
        return page(keptBy(person), code, person, model);
    }

    @PostMapping
    String appoint(
            @ModelAttribute("input") Input input,
            @ModelAttribute("who") NamedPerson who,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        var kept = keptBy(person);
        if (!input.isComplete() || !who.isComplete() || input.act().length() > 500) {
            model.addAttribute(
                    "refusal", "Indica ufficio, persona, titolo, atto (al massimo 500 caratteri) e decorrenza.");
            return page(kept, input.territory(), person, model);
        }
        requireKept(kept, input.territory());
        return attempt.then(
                "redirect:/territorio/uffici",
                () -> {
                    var appointment = new Appointment(
                            input.territory(),
                            input.office(),
                            who.person(),
                            who.writtenTaxCode(),
                            input.manner(),
                            input.kind(),
                            input.act().strip(),
                            input.day().orElseThrow());
                    var outcome = appointments.appoint(appointment, person.getName());
                    outcome.wayIn().ifPresent(way -> attempt.tell("waysIn", List.of(way)));
                    next.addAttribute("territorio", input.territory());
                    return told(outcome.begun());
                },
                () -> page(kept, input.territory(), person, model));
    }

    private static String told(AppointmentProcedure.Begun begun) {
        return begun.waits()
                ? "Il cambio è scritto (%s) e non ha ancora effetto: attende %s. Chi lascia l'incarico è avvisato."
                        .formatted(begun.key(), begun.waitsFor())
                : "Il cambio è registrato (%s).".formatted(begun.key());
    }

    /** In an installation where nothing has been opened yet an administrator reads what comes first. */
    private String page(List<Territory> kept, String code, Principal person, Model model) {
        model.addAttribute("territories", kept);
        if (kept.isEmpty()) {
            return "uffici";
        }
        var shown = code == null ? kept.get(0).code() : code;
        requireKept(kept, shown);
        model.addAttribute("territory", shown);
        model.addAttribute("seats", appointments.seats(shown, person.getName()));
        model.addAttribute("kinds", HolderKind.values());
        return "uffici";
    }

    private List<Territory> keptBy(Principal person) {
        var kept = appointments.keptBy(person.getName());
        if (kept.isEmpty() && !appointments.isAdministrator(person.getName())) {
            throw Door.notYours();
        }
        return kept;
    }

    private static void requireKept(List<Territory> kept, String code) {
        if (kept.stream().noneMatch(territory -> territory.code().equals(code))) {
            throw Door.notHere();
        }
    }
}
