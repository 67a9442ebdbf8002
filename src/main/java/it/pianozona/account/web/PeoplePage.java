/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.Contacts;
import it.pianozona.account.PeopleAdministration;
import it.pianozona.account.PeopleList;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.rule.Problems;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.Person;
import it.pianozona.territory.PersonRules;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People and their access, for the administrator and for a territory's secretariat. */
@Controller
@RequestMapping("/persone")
class PeoplePage {

    private static final int LONGEST = 200;

    private final PeopleAdministration administration;
    private final PeopleList list;
    private final Contacts contacts;
    private final Appointments appointments;

    PeoplePage(PeopleAdministration administration, PeopleList list, Contacts contacts, Appointments appointments) {
        this.administration = administration;
        this.list = list;
        this.contacts = contacts;
        this.appointments = appointments;
    }

    @GetMapping
    String show(@RequestParam(name = "cerca", defaultValue = "") String text, Principal keeper, Model model) {
        requireEntry(keeper);
        var looked = text.substring(0, Math.min(text.length(), LONGEST));
        model.addAttribute("text", looked);
        var people = list.people(keeper.getName(), looked);
        model.addAttribute("people", people);
        model.addAttribute("unconfirmed", list.unconfirmedTaxCodes(people));
        model.addAttribute("keeper", keeper.getName());
        model.addAttribute("administrator", appointments.isAdministrator(keeper.getName()));
        model.addAttribute("rome", BusinessClock.ROME);
        return "persone";
    }

    @PostMapping("/nuova")
    String register(
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String givenName,
            @RequestParam(defaultValue = "") String familyName,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String taxCode,
            Principal keeper,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        requireEntry(keeper);
        return attempt.then(
                "redirect:/persone",
                "La persona è registrata.",
                () -> {
                    requireComplete(givenName, familyName, email);
                    var person = new Person(
                            signInName.strip().toLowerCase(Locale.ROOT),
                            givenName.strip(),
                            familyName.strip(),
                            email.strip(),
                            false);
                    var way = administration.register(person, taxCode.strip(), keeper.getName());
                    attempt.tell("waysIn", List.of(way));
                    next.addAttribute("cerca", person.id());
                },
                () -> show("", keeper, model));
    }

    private static void requireComplete(String givenName, String familyName, String email) {
        new Problems()
                .unless(
                        PersonRules.isName(givenName.strip()) && PersonRules.isName(familyName.strip()),
                        "«Nome» e «Cognome»: scrivili entrambi con le lettere, su una riga, al massimo 200 caratteri ciascuno.")
                .unless(
                        PersonRules.isEmail(email.strip()),
                        "«Posta elettronica»: scrivi un indirizzo come nome@comune.it.")
                .refuse();
    }

    @PostMapping("/{person}/indirizzo")
    String sendLink(@PathVariable String person, Principal keeper, RedirectAttributes next, Attempt attempt) {
        return act(person, keeper, next, attempt, () -> {
            var way = administration.sendLink(person, keeper.getName());
            attempt.tell("waysIn", List.of(way));
            return "L'indirizzo è fatto; uno fatto prima non vale più.";
        });
    }

    @PostMapping("/{person}/dati")
    String correct(
            @PathVariable String person,
            @RequestParam String givenName,
            @RequestParam String familyName,
            @RequestParam String email,
            Principal keeper,
            RedirectAttributes next,
            Attempt attempt) {
        return act(person, keeper, next, attempt, () -> {
            contacts.correct(person, givenName.strip(), familyName.strip(), email.strip(), keeper.getName());
            return "I dati sono corretti; la persona è avvisata.";
        });
    }

    @PostMapping("/{person}/chiudi")
    String close(@PathVariable String person, Principal keeper, RedirectAttributes next, Attempt attempt) {
        return act(person, keeper, next, attempt, () -> {
            administration.close(person, keeper.getName());
            return "L'accesso è chiuso e le sessioni sono finite.";
        });
    }

    @PostMapping("/{person}/riapri")
    String reopen(@PathVariable String person, Principal keeper, RedirectAttributes next, Attempt attempt) {
        return act(person, keeper, next, attempt, () -> {
            administration.reopen(person, keeper.getName());
            return "L'accesso è di nuovo aperto.";
        });
    }

    @PostMapping("/{person}/sessioni")
    String endSessions(@PathVariable String person, Principal keeper, RedirectAttributes next, Attempt attempt) {
        return act(person, keeper, next, attempt, () -> {
            administration.endSessions(person, keeper.getName());
            return "Le sessioni sono finite.";
        });
    }

    @PostMapping("/{person}/secondo-fattore")
    String turnOffSecondFactor(
            @PathVariable String person, Principal keeper, RedirectAttributes next, Attempt attempt) {
        return act(person, keeper, next, attempt, () -> {
            administration.turnOffSecondFactor(person, keeper.getName());
            return "Il secondo fattore è tolto.";
        });
    }

    @PostMapping("/{person}/codice-fiscale")
    String recordTaxCode(
            @PathVariable String person,
            @RequestParam String taxCode,
            Principal keeper,
            RedirectAttributes next,
            Attempt attempt) {
        return act(person, keeper, next, attempt, () -> {
            administration.recordTaxCode(person, taxCode, keeper.getName());
            return "Il codice fiscale è registrato.";
        });
    }

    @PostMapping("/{person}/codice-fiscale/conferma")
    String confirmTaxCode(
            @PathVariable String person,
            @RequestParam String taxCode,
            Principal keeper,
            RedirectAttributes next,
            Attempt attempt) {
        return act(person, keeper, next, attempt, () -> {
            administration.confirmTaxCode(person, taxCode, keeper.getName());
            return "Il codice fiscale è confermato.";
        });
    }

    private String act(
            String person, Principal keeper, RedirectAttributes next, Attempt attempt, Supplier<String> deed) {
        requireEntry(keeper);
        next.addAttribute("cerca", person);
        try {
            return attempt.then("redirect:/persone", deed);
        } catch (NoSuchElementException unknown) {
            throw Door.notHere();
        }
    }

    private void requireEntry(Principal keeper) {
        if (!administration.mayEnter(keeper.getName())) {
            throw Door.notHere();
        }
    }
}
