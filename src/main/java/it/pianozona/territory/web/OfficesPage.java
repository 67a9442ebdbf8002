/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.rule.Problems;
import it.pianozona.territory.AppointmentProcedure;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.Appointments.Appointment;
import it.pianozona.territory.Appointments.Manner;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.NamedPerson;
import it.pianozona.territory.Territory;
import java.security.Principal;
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

    private static final int LONGEST_ACT = 500;

    private final Appointments appointments;

    OfficesPage(Appointments appointments) {
        this.appointments = appointments;
    }

    @GetMapping
    String show(@RequestParam(name = "territorio", required = false) String code, Principal person, Model model) {
        return page(keptBy(person), code, person, model);
    }

    @PostMapping
    String appoint(
            @ModelAttribute("who") NamedPerson who,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        var kept = keptBy(person);
        var territory = Optional.of(attempt.typed().text("territory")).filter(code -> !code.isEmpty());
        territory.ifPresent(code -> requireKept(kept, code));
        return attempt.then(
                "redirect:/territorio/uffici",
                () -> {
                    var outcome = appointments.appoint(appointment(attempt.typed(), who), person.getName());
                    outcome.wayIn().ifPresent(way -> attempt.tell("waysIn", List.of(way)));
                    next.addAttribute("territorio", territory.orElseThrow());
                    return told(outcome.begun());
                },
                () -> page(kept, territory.orElse(null), person, model));
    }

    private static Appointment appointment(Typed typed, NamedPerson who) {
        var problems = new Problems();
        var manner = problems.need(typed.choice("manner", Manner.class), "«Come»: scegli dall'elenco.");
        var kind = problems.need(typed.choice("kind", HolderKind.class), "«Titolo»: scegli dall'elenco.");
        var from = problems.need(typed.date("from"), "«Dal»: indica il primo giorno.");
        var act = typed.text("act", LONGEST_ACT, problems, "Atto di elezione o di nomina");
        problems.unless(!typed.text("territory").isEmpty(), "«Territorio»: scegli dall'elenco.")
                .unless(!typed.text("office").isEmpty(), "«Ufficio»: scegli dall'elenco.")
                .unless(!act.isEmpty(), "«Atto di elezione o di nomina»: scrivi gli estremi.")
                .unless(
                        who.isComplete(),
                        "«Nome di accesso»: indica la persona; ogni campo ha al massimo 200 caratteri.")
                .refuse();
        return new Appointment(
                typed.text("territory"),
                typed.text("office"),
                who.person(),
                who.writtenTaxCode(),
                manner,
                kind,
                act,
                from);
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
