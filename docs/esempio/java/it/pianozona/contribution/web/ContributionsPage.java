/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.contribution.web;

import it.pianozona.contribution.Contributions;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What an area has asked for; its planning office asks. */
@Controller
class ContributionsPage {

    private final Contributions contributions;

    ContributionsPage(Contributions contributions) {
        this.contributions = contributions;
    }

    record Visit(String area, String personId, String office) {}

    /** The planning office comes in. */
    @Component
    record Entrance(RightsOnDate rights, BusinessClock clock) implements Door<Visit> {

        @Override
        public Optional<Visit> open(Map<String, String> path, String personId) {
            var office = OfficeKind.PLAN_OFFICE.officeId(path.get("area"));
            return Optional.of(new Visit(path.get("area"), personId, office))
                    .filter(visit -> rights.of(personId, clock.today()).officeIds().contains(office));
        }
    }

    @GetMapping("/contributi/{area}")
    String show(Visit visit, Model model) {
        model.addAttribute("asked", contributions.of(visit.area()));
        return "contributi";
    }

    @PostMapping("/contributi/{area}/chiedi")
    String ask(Visit visit, String subject, String amount, Attempt attempt, Model model) {
        return attempt.then(
                "redirect:/contributi/" + visit.area(),
                "La richiesta è partita.",
                () -> contributions.ask(
                        visit.area(), Field.text(subject), Field.number(amount), visit.personId(), visit.office()),
                () -> show(visit, model));
    }
}
