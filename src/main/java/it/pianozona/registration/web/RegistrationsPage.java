/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.registration.Admission;
import it.pianozona.registration.Registration;
import it.pianozona.registration.Registrations;
import it.pianozona.territory.Newcomers;
import it.pianozona.territory.Territory;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The requests of an area, for its planning office. */
@Controller
@RequestMapping("/registrazioni")
class RegistrationsPage {

    private static final String AREA = "ambito";
    private static final String BACK = "redirect:/registrazioni";

    private final RegistrationDoor door;
    private final Registrations registrations;
    private final Admission admission;
    private final Newcomers newcomers;

    RegistrationsPage(RegistrationDoor door, Registrations registrations, Admission admission, Newcomers newcomers) {
        this.door = door;
        this.registrations = registrations;
        this.admission = admission;
        this.newcomers = newcomers;
    }

    @GetMapping
    String show(@RequestParam(name = AREA, required = false) String code, Principal person, Model model) {
        var areas = door.keptBy(person.getName());
        var area = choose(areas, code);
        var shown = registrations.ofArea(area.code());
        model.addAttribute("areas", areas);
        model.addAttribute("area", area);
        model.addAttribute("registrations", shown);
        model.addAttribute(
                "withoutAccess",
                newcomers.withoutAccess(shown.stream()
                        .map(Registration::personId)
                        .flatMap(Optional::stream)
                        .toList()));
        return "registrazioni";
    }

    @PostMapping("/ritira")
    String withdraw(
            @RequestParam(AREA) String code,
            @RequestParam("pratica") String key,
            Principal person,
            RedirectAttributes next,
            Attempt attempt) {
        requireKept(code, key, person);
        next.addAttribute(AREA, code);
        return attempt.then(
                BACK,
                "La richiesta è segnata come ritirata e i suoi dati sono cancellati.",
                () -> registrations.withdraw(key, person.getName()));
    }

    @PostMapping("/accesso")
    String openAccess(
            @RequestParam(AREA) String code,
            @RequestParam("pratica") String key,
            Principal person,
            RedirectAttributes next,
            Attempt attempt) {
        requireKept(code, key, person);
        next.addAttribute(AREA, code);
        return attempt.then(BACK, () -> attempt.tell("waysIn", List.of(admission.openAccess(key, person.getName()))));
    }

    /** Nobody learns that a request of another area exists. */
    private void requireKept(String code, String key, Principal person) {
        var area = choose(door.keptBy(person.getName()), code);
        if (registrations.ofArea(area.code()).stream()
                .noneMatch(one -> one.key().equals(key))) {
            throw Door.notHere();
        }
    }

    private static Territory choose(List<Territory> areas, String code) {
        return areas.stream()
                .filter(one -> code == null || one.code().equals(code))
                .findFirst()
                .orElseThrow(Door::notHere);
    }
}
