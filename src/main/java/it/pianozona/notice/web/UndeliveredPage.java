/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice.web;

import it.pianozona.notice.UndeliveredMail;
import it.pianozona.page.Door;
import it.pianozona.territory.Appointments;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mail that was given up, for the administrator to try again or drop. */
@Controller
@RequestMapping("/posta-non-consegnata")
class UndeliveredPage {

    private static final String BACK = "redirect:/posta-non-consegnata";
    private static final String GONE = "Il messaggio non è più nell'elenco: qualcuno se n'è già occupato.";

    private final UndeliveredMail mail;
    private final Appointments keepers;

    UndeliveredPage(UndeliveredMail mail, Appointments keepers) {
        this.mail = mail;
        this.keepers = keepers;
    }

    @GetMapping
    String show(Principal person, Model model) {
        requireAdministrator(person);
        model.addAttribute("state", mail.state());
        model.addAttribute("letters", mail.givenUp());
        return "posta-non-consegnata";
    }

    @PostMapping("/{id}/riprova")
    String tryAgain(@PathVariable UUID id, Principal person, RedirectAttributes next) {
        requireAdministrator(person);
        next.addFlashAttribute("done", mail.tryAgain(id) ? "Il messaggio è di nuovo in partenza." : GONE);
        return BACK;
    }

    @PostMapping("/{id}/scarta")
    String drop(@PathVariable UUID id, Principal person, RedirectAttributes next) {
        requireAdministrator(person);
        next.addFlashAttribute(
                "done", mail.drop(id) ? "Il messaggio è scartato; l'avviso resta sulla pagina della persona." : GONE);
        return BACK;
    }

    @PostMapping("/attesa/scarta")
    String dropWaiting(Principal person, RedirectAttributes next) {
        requireAdministrator(person);
        next.addFlashAttribute(
                "done",
                "Messaggi scartati: %d. Gli avvisi restano sulle pagine delle persone."
                        .formatted(mail.dropWaiting(person.getName())));
        return BACK;
    }

    private void requireAdministrator(Principal person) {
        Door.require(keepers.isAdministrator(person.getName()));
    }
}
