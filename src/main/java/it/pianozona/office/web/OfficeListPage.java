/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.OfficeVisits;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The plan offices of the person's territories. */
@Controller
class OfficeListPage {

    private final OfficeVisits visits;
    private final PlanOffices offices;
    private final BusinessClock clock;

    OfficeListPage(OfficeVisits visits, PlanOffices offices, BusinessClock clock) {
        this.visits = visits;
        this.offices = offices;
        this.clock = clock;
    }

    /** A territory with the version that works today, or else the latest. */
    record Row(Territory territory, Optional<PlanOffice> office) {}

    @GetMapping("/uffici-di-piano")
    String show(Principal person, Model model) {
        var territories = visits.of(person.getName());
        var versions = offices.ofAreas(territories.stream().map(Territory::code).toList()).stream()
                .collect(Collectors.groupingBy(PlanOffice::area));
        model.addAttribute(
                "rows",
                territories.stream()
                        .map(one -> new Row(one, current(versions.getOrDefault(one.code(), List.of()))))
                        .toList());
        model.addAttribute("today", clock.today());
        return "uffici-di-piano";
    }

    private Optional<PlanOffice> current(List<PlanOffice> versions) {
        return versions.stream()
                .filter(one -> one.worksOn(clock.today()))
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }
}
