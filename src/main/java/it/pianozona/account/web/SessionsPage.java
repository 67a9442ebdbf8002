/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.Accounts;
import it.pianozona.account.Contacts;
import it.pianozona.account.IdentityLink;
import it.pianozona.account.LiveSession;
import it.pianozona.account.OidcSignIn;
import it.pianozona.account.SecondFactors;
import it.pianozona.account.Sessions;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.time.BusinessClock;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own access: since when, from where, with what; every session can be ended, the second factor turned on and off. */
@Controller
@RequestMapping("/sessioni")
class SessionsPage {

    private static final String BACK = "redirect:/sessioni";

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final IdentityLink link;
    private final ObjectProvider<OidcSignIn> identityProvider;
    private final Contacts contacts;

    SessionsPage(
            Accounts accounts,
            Sessions sessions,
            SecondFactors secondFactors,
            IdentityLink link,
            ObjectProvider<OidcSignIn> identityProvider,
            Contacts contacts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.link = link;
        this.identityProvider = identityProvider;
        this.contacts = contacts;
    }

    @GetMapping
    String show(Principal person, HttpServletRequest request, Model model) {
        model.addAttribute(
                "previous",
                accounts.previousSignIn(person.getName())
                        .map(at -> at.atZone(BusinessClock.ROME))
                        .orElse(null));
        model.addAttribute("rome", BusinessClock.ROME);
        model.addAttribute("sessions", sessions.of(person.getName()));
        model.addAttribute("thisOne", thisOne(request).orElse(null));
        model.addAttribute("email", contacts.emailOf(person.getName()));
        model.addAttribute("password", accounts.hasPassword(person.getName()));
        model.addAttribute("secondFactor", secondFactors.isOn(person.getName()));
        model.addAttribute("provider", identityProvider.getIfAvailable() != null);
        return "sessioni";
    }

    @PostMapping("/termina")
    String end(@RequestParam("sessione") UUID session, Principal person, RedirectAttributes next) {
        sessions.end(person.getName(), session);
        next.addFlashAttribute("done", "La sessione è finita.");
        return BACK;
    }

    @PostMapping("/termina-altre")
    String endOthers(Principal person, HttpServletRequest request, RedirectAttributes next) {
        sessions.endOthers(person.getName(), thisOne(request));
        next.addFlashAttribute("done", "Le altre sessioni sono finite.");
        return BACK;
    }

    @PostMapping("/posta")
    String changeEmail(
            @RequestParam("attuale") String password,
            @RequestParam("posta") String email,
            Principal person,
            HttpServletRequest request,
            Model model,
            Attempt attempt) {
        return attempt.then(
                BACK,
                "La posta elettronica è cambiata: l'abbiamo scritto al vecchio e al nuovo indirizzo.",
                () -> contacts.changeOwn(person.getName(), password, email.strip()),
                () -> {
                    model.addAttribute("writtenEmail", email);
                    return show(person, request, model);
                });
    }

    /** The secret waits in the session, so that it is in no form and no address. */
    @PostMapping("/secondo-fattore")
    String prepare(
            @RequestParam("attuale") String password,
            Principal person,
            HttpServletRequest request,
            Model model,
            Attempt attempt) {
        return attempt.then(
                BACK,
                () -> {
                    accounts.confirm(person.getName(), password);
                    var secret = SecondFactors.newSecret();
                    request.getSession().setAttribute("pianozona.second-factor", secret);
                    attempt.leadsTo(offer(secret, person, model));
                },
                () -> show(person, request, model));
    }

    @PostMapping("/secondo-fattore/attiva")
    String turnOn(
            @RequestParam("codice") String code,
            Principal person,
            HttpServletRequest request,
            Model model,
            Attempt attempt) {
        var secret = (String) request.getSession().getAttribute("pianozona.second-factor");
        if (secret == null) {
            return BACK;
        }
        return attempt.then(
                "secondo-fattore",
                () -> {
                    model.addAttribute("codes", secondFactors.turnOn(person.getName(), secret, code, thisOne(request)));
                    request.getSession().removeAttribute("pianozona.second-factor");
                },
                () -> offer(secret, person, model));
    }

    @PostMapping("/secondo-fattore/togli")
    String turnOff(
            @RequestParam("attuale") String password,
            Principal person,
            HttpServletRequest request,
            Model model,
            Attempt attempt) {
        return attempt.then(
                BACK,
                "Il secondo fattore è tolto.",
                () -> {
                    accounts.confirm(person.getName(), password);
                    secondFactors.turnOff(person.getName(), thisOne(request));
                },
                () -> show(person, request, model));
    }

    /** Ties SPID or CIE to the own access; whoever merely sits at an open session does not know the password. */
    @PostMapping("/collega")
    String link(
            @RequestParam("attuale") String password,
            Principal person,
            HttpServletRequest request,
            Model model,
            Attempt attempt) {
        if (identityProvider.getIfAvailable() == null) {
            throw Door.notHere();
        }
        return attempt.then(
                "redirect:/accedi/ente",
                () -> {
                    accounts.confirm(person.getName(), password);
                    link.ask(request.getSession(), person.getName());
                },
                () -> show(person, request, model));
    }

    private String offer(String secret, Principal person, Model model) {
        var address = secondFactors.addressFor(person.getName(), secret);
        model.addAttribute("secret", secret.replaceAll("(.{4})", "$1 ").strip());
        model.addAttribute("address", address);
        model.addAttribute("picture", new QrPicture(address));
        return "secondo-fattore";
    }

    private static Optional<UUID> thisOne(HttpServletRequest request) {
        return LiveSession.idOf(request.getSession(false));
    }
}
