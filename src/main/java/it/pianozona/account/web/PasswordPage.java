/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.Accounts;
import it.pianozona.rule.RuleViolated;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the own password, the one handed over at the start above all. */
@Controller
@RequestMapping("/password")
class PasswordPage {

    private final Accounts accounts;

    PasswordPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String show() {
        return "password";
    }

    @PostMapping
    String change(
            @RequestParam("attuale") String present,
            @RequestParam("nuova") String wanted,
            @RequestParam("ripetuta") String repeated,
            Principal person,
            Model model) {
        if (!wanted.equals(repeated)) {
            model.addAttribute("refusal", "«Ripeti la nuova password»: le due password non sono uguali.");
            return "password";
        }
        try {
            accounts.change(person.getName(), present, wanted);
            model.addAttribute("done", "La password è cambiata.");
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", refusal.getMessage());
        }
        return "password";
    }
}
