/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.web;

import it.pianozona.appointment.EntityChanges;
import it.pianozona.page.Door;
import it.pianozona.region.AreaReadiness;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.MunicipalityChanges;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Comuni, bodies and versions of an area, and the beginning of a change (F-ENTE). */
@Controller
@RequestMapping("/enti")
class EntitiesPage {

    private static final String TERRITORY = "territorio";

    private final AppointmentDoor door;
    private final EntityChanges changes;
    private final MunicipalityChanges municipalities;
    private final PlanningAreas areas;
    private final Bodies bodies;
    private final AreaReadiness readiness;
    private final BusinessClock clock;

    EntitiesPage(
            AppointmentDoor door,
            EntityChanges changes,
            MunicipalityChanges municipalities,
            PlanningAreas areas,
            Bodies bodies,
            AreaReadiness readiness,
            BusinessClock clock) {
        this.door = door;
        this.changes = changes;
        this.municipalities = municipalities;
        this.areas = areas;
        this.bodies = bodies;
        this.readiness = readiness;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(name = TERRITORY, required = false) String code, Principal person, Model model) {
        var territories = door.readBy(person.getName()).stream()
                .filter(one -> one.kind() == TerritoryKind.AREA)
                .toList();
        var territory = AppointmentDoor.choose(territories, code);
        model.addAttribute("territories", territories);
        model.addAttribute("territory", territory);
        model.addAttribute(
                "gaps",
                readiness.gaps(territory.code(), LocalDate.of(clock.today().getYear() + 1, 1, 1)));
        model.addAttribute("keeps", door.keptBy(person.getName()).contains(territory));
        model.addAttribute("towns", changes.towns(territory.code()));
        model.addAttribute("ended", municipalities.endedIn(territory.code()));
        model.addAttribute("versions", areas.versions(territory.code()));
        model.addAttribute("bodies", bodies.ofTerritory(territory.code()));
        model.addAttribute("seats", bodies.membersOf(territory.code(), clock.today()));
        model.addAttribute("changes", changes.ofTerritory(territory.code()));
        return "enti";
    }

    @PostMapping("/avvia")
    String begin(@RequestParam String territorio, Principal person, RedirectAttributes next) {
        door.requireKeeper(person.getName(), territorio);
        if (areas.find(territorio, clock.today()).isEmpty()) {
            throw Door.notHere();
        }
        next.addFlashAttribute("begun", changes.open(territorio, person.getName()));
        next.addAttribute(TERRITORY, territorio);
        return "redirect:/enti";
    }
}
