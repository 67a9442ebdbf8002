/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.web;

import it.pianozona.page.Attempt;
import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActs;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The acts of one's region with their links, and the registration of a new one (requirement 3.3). */
@Controller
class RegionalActsPage {

    private final RegionalActs acts;
    private final PlanningAreas areas;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    RegionalActsPage(RegionalActs acts, PlanningAreas areas, RightsOnDate rights, BusinessClock clock) {
        this.acts = acts;
        this.areas = areas;
        this.rights = rights;
        this.clock = clock;
    }

    /** An act as the page shows it. */
    record Row(
            String region,
            String title,
            String issuer,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String state,
            String address,
            List<String> links) {}

    @GetMapping("/atti-regionali")
    String show(Principal person, Model model) {
        model.addAttribute(
                "acts",
                acts.ofRegions(regionsSeenBy(person.getName())).stream()
                        .map(this::row)
                        .toList());
        model.addAttribute("regions", acts.regionsOf(person.getName()));
        return "atti-regionali";
    }

    @PostMapping("/atti-regionali")
    String open(@RequestParam("regione") String region, Principal person, Attempt attempt) {
        return attempt.then("redirect:/atti-regionali", () -> {
            var act = acts.open(region, person.getName());
            attempt.tell("opened", act.businessKey());
        });
    }

    private Set<String> regionsSeenBy(String person) {
        var mine = rights.of(person, clock.today()).territoryCodes();
        return areas.all(clock.today()).stream()
                .filter(area -> mine.contains(area.code()) || mine.contains(area.region()))
                .map(PlanningArea::region)
                .collect(Collectors.toSet());
    }

    private Row row(RegionalAct act) {
        return new Row(
                act.region(),
                act.title(),
                act.particulars().map(RegionalAct.Particulars::issuer).orElse(""),
                act.particulars().map(RegionalAct.Particulars::validFrom),
                act.particulars().flatMap(RegionalAct.Particulars::validTo),
                act.stateOn(clock.today()).italian(),
                act.particulars().map(RegionalAct.Particulars::address).orElse(""),
                acts.links(act.id()).stream()
                        .filter(link -> link.from().equals(act.id()))
                        .map(link -> link.type().italian() + " "
                                + acts.get(link.to()).title())
                        .toList());
    }
}
