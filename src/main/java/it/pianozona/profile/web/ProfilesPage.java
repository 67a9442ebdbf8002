/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Attempt;
import it.pianozona.page.Typed;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.rule.Problems;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The profiles that a person may see; the office of a wider territory opens one here (requirement 3.4). */
@Controller
class ProfilesPage {

    private final CommunityProfiles profiles;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    ProfilesPage(CommunityProfiles profiles, RightsOnDate rights, BusinessClock clock) {
        this.profiles = profiles;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/profili")
    String show(Principal person, Model model) {
        var mine = rights.of(person.getName(), clock.today());
        model.addAttribute("profiles", profiles.ofTerritories(mine.territoryCodes()));
        model.addAttribute("openable", profiles.openableBy(person.getName()));
        return "profili";
    }

    @PostMapping("/profili")
    String open(Principal person, Attempt attempt) {
        return attempt.then("redirect:/profili", () -> attempt.tell("opened", open(attempt.typed(), person.getName())));
    }

    private String open(Typed typed, String personId) {
        var start = typed.date("inizio");
        var end = typed.date("fine");
        new Problems()
                .unless(start.isPresent(), "«Inizio del ciclo»: indica una data.")
                .unless(end.isPresent(), "«Fine del ciclo»: indica una data.")
                .refuse();
        return profiles.open(typed.text("territorio"), start.orElseThrow(), end.orElseThrow(), personId);
    }
}
