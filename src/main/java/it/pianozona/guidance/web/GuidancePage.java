/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.web;

import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.profile.ProfileVisit;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The guidances built on a profile: what came of each, and the way to begin again one that was given up. */
@Controller
class GuidancePage {

    private final GuidanceAgain guidances;
    private final GuidanceActs acts;

    GuidancePage(GuidanceAgain guidances, GuidanceActs acts) {
        this.guidances = guidances;
        this.acts = acts;
    }

    /**
     * A guidance as the page shows it.
     *
     * @param reason why it was given up; empty text for the others
     */
    record Shown(GuidanceAct act, String title, String reason) {}

    @GetMapping("/profili/{key}/indirizzi")
    String show(ProfileVisit visit, @PathVariable String key, Principal person, Model model) {
        model.addAttribute(
                "guidances",
                guidances.builtOn(key).stream()
                        .map(act -> new Shown(act, acts.title(act), guidances.reason(act)))
                        .toList());
        model.addAttribute("mayBegin", guidances.mayBegin(key, person.getName()));
        return "profilo-indirizzi";
    }

    @PostMapping("/profili/{key}/indirizzi")
    String begin(ProfileVisit visit, @PathVariable String key, Principal person, Attempt attempt) {
        Door.require(guidances.holdsOffice(key, person.getName()));
        return attempt.then(
                "redirect:/profili/{key}/indirizzi",
                () -> "Gli indirizzi %s sono ricominciati: i primi compiti sono già assegnati."
                        .formatted(guidances.begin(key, person.getName())));
    }
}
