/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.Accounts;
import it.pianozona.account.KnownBrowsers;
import it.pianozona.account.LiveSession;
import it.pianozona.account.OneTimeLinks;
import it.pianozona.page.Attempt;
import it.pianozona.rule.RuleViolated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Changes the own password, or sets it by an address that opens once. */
@Controller
class PasswordPage {

    private static final String NOT_ALIKE = "«Ripeti la nuova password»: le due password non sono uguali.";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final KnownBrowsers browsers;

    PasswordPage(Accounts accounts, OneTimeLinks links, KnownBrowsers browsers) {
        this.accounts = accounts;
        this.links = links;
        this.browsers = browsers;
    }

    @GetMapping("/password")
    String show() {
        return "password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam("attuale") String present,
            @RequestParam("nuova") String wanted,
            @RequestParam("ripetuta") String repeated,
            Principal person,
            HttpServletRequest request,
            Attempt attempt) {
        return attempt.then(
                "redirect:/password",
                () -> {
                    requireAlike(wanted, repeated);
                    var strength = accounts.change(
                            person.getName(), present, wanted, LiveSession.idOf(request.getSession(false)));
                    return "La password è cambiata ed è %s. Le tue altre sessioni sono finite.".formatted(strength);
                },
                () -> "password");
    }

    /** Looking does not use the address up: mail programs look too. */
    @GetMapping("/accesso/{secret}")
    @ResponseStatus(HttpStatus.OK)
    String showLink(@PathVariable String secret, Model model) {
        model.addAttribute("open", links.personOf(secret).isPresent());
        return "accesso";
    }

    @PostMapping("/accesso/{secret}")
    String setByLink(
            @PathVariable String secret,
            @RequestParam("nuova") String wanted,
            @RequestParam("ripetuta") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Attempt attempt) {
        return attempt.then(
                "redirect:/accedi?nuova",
                () -> {
                    requireAlike(wanted, repeated);
                    browsers.remember(links.use(secret, wanted), request, response);
                },
                () -> showLink(secret, model));
    }

    private static void requireAlike(String wanted, String repeated) {
        if (!wanted.equals(repeated)) {
            throw new RuleViolated(NOT_ALIKE);
        }
    }
}
