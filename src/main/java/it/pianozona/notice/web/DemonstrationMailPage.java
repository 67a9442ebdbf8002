/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice.web;

import it.pianozona.notice.CaughtMail;
import it.pianozona.page.Door;
import it.pianozona.territory.Appointments;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The mail of a demonstration: each invented person reads their own, the administrator everybody's. */
@Controller
@RequestMapping("/dimostrazione/posta")
@ConditionalOnProperty("pianozona.demonstration.enabled")
class DemonstrationMailPage {

    private static final int SHOWN = 100;

    private final CaughtMail mail;
    private final Appointments keepers;

    DemonstrationMailPage(CaughtMail mail, Appointments keepers) {
        this.mail = mail;
        this.keepers = keepers;
    }

    @GetMapping
    String show(Principal person, Model model) {
        var all = keepers.isAdministrator(person.getName());
        model.addAttribute("all", all);
        model.addAttribute("letters", mail.latest(all ? Optional.empty() : Optional.of(person.getName()), SHOWN));
        return "dimostrazione-posta";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, Principal person, Model model) {
        var letter = mail.find(id)
                .filter(found -> found.person().equals(person.getName()) || keepers.isAdministrator(person.getName()))
                .orElseThrow(Door::notHere);
        model.addAttribute("letter", letter);
        return "dimostrazione-messaggio";
    }
}
