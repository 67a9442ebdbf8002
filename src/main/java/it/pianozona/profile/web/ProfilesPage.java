/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String open(
            Principal person,
            @RequestParam("territorio") String territory,
            @RequestParam("inizio") LocalDate start,
            @RequestParam("fine") LocalDate end,
            RedirectAttributes page) {
        try {
            page.addFlashAttribute("opened", profiles.open(territory, start, end, person.getName()));
        } catch (RuleViolated refusal) {
            page.addFlashAttribute("refusal", refusal.getMessage());
        }
        return "redirect:/profili";
    }
}
