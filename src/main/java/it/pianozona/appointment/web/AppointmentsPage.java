/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.web;

import it.pianozona.appointment.AppointmentAccess;
import it.pianozona.appointment.AppointmentBoard;
import it.pianozona.appointment.AppointmentCase;
import it.pianozona.appointment.AppointmentCases;
import it.pianozona.appointment.Confirmations;
import it.pianozona.appointment.Withdrawals;
import it.pianozona.office.MemberAccess;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sits and who holds in a territory, and the beginning of every change (P23). */
@Controller
@RequestMapping("/incarichi")
class AppointmentsPage {

    private static final String BACK = "redirect:/incarichi";
    private static final String TERRITORY = "territorio";

    private final AppointmentDoor door;
    private final AppointmentBoard board;
    private final AppointmentCases cases;
    private final Withdrawals withdrawals;
    private final Confirmations confirmations;
    private final MemberAccess memberAccess;
    private final AppointmentAccess access;
    private final BusinessClock clock;

    AppointmentsPage(
            AppointmentDoor door,
            AppointmentBoard board,
            AppointmentCases cases,
            Withdrawals withdrawals,
            Confirmations confirmations,
            MemberAccess memberAccess,
            AppointmentAccess access,
            BusinessClock clock) {
        this.door = door;
        this.board = board;
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.confirmations = confirmations;
        this.memberAccess = memberAccess;
        this.access = access;
        this.clock = clock;
    }

    /** A member's sign-in name as it was written. */
    record NewName(String componente, String accesso, String nome, String cognome, String email) {

        Person person() {
            return new Person(text(accesso).toLowerCase(Locale.ROOT), text(nome), text(cognome), text(email), false);
        }

        UUID member() {
            try {
                return UUID.fromString(text(componente));
            } catch (IllegalArgumentException malformed) {
                throw new RuleViolated("«Persona»: scegli dall'elenco chi non ha ancora un nome di accesso (P19).");
            }
        }

        private static String text(String value) {
            return Optional.ofNullable(value).map(String::strip).orElse("");
        }
    }

    @GetMapping
    String show(@RequestParam(name = TERRITORY, required = false) String code, Principal person, Model model) {
        return page(code, person, model);
    }

    @PostMapping("/avvia")
    String begin(
            @RequestParam String territorio,
            @RequestParam String organo,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        AppointmentDoor.choose(door.readBy(person.getName()), territorio);
        next.addAttribute(TERRITORY, territorio);
        return attempt.then(
                BACK,
                () -> attempt.tell("begun", cases.open(territorio, organo, person.getName())),
                () -> page(territorio, person, model));
    }

    @PostMapping("/ritira")
    String withdraw(
            @RequestParam String territorio,
            @RequestParam String chiave,
            @RequestParam(name = "motivo", defaultValue = "") String reason,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        AppointmentDoor.choose(door.readBy(person.getName()), territorio);
        if (cases.ofTerritory(territorio).stream().noneMatch(one -> one.key().equals(chiave))) {
            throw Door.notHere();
        }
        next.addAttribute(TERRITORY, territorio);
        return attempt.then(
                BACK,
                "Il cambio è ritirato.",
                () -> withdrawals.withdraw(chiave, person.getName(), reason.strip()),
                () -> page(territorio, person, model));
    }

    /** One change, or all of a sheet at once. */
    @PostMapping("/conferma")
    String confirm(
            @RequestParam String territorio,
            @RequestParam(name = "chiave", required = false) List<String> keys,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        AppointmentDoor.choose(door.readBy(person.getName()), territorio);
        var chosen = keys == null ? List.<String>of() : keys;
        var known =
                cases.ofTerritory(territorio).stream().map(AppointmentCase::key).toList();
        if (!known.containsAll(chosen)) {
            throw Door.notHere();
        }
        next.addAttribute(TERRITORY, territorio);
        return attempt.then(
                BACK,
                () -> {
                    if (chosen.isEmpty()) {
                        throw new RuleViolated("Non c'è nessun cambio da confermare: ricarica la pagina.");
                    }
                    confirmations.confirm(chosen, person.getName());
                    return chosen.size() == 1
                            ? confirmedWords(chosen.get(0))
                            : "I %d cambi sono confermati: hanno effetto, salvo quelli che chi è nominato deve ancora accettare."
                                    .formatted(chosen.size());
                },
                () -> page(territorio, person, model));
    }

    @PostMapping("/accesso")
    String openAccess(
            @RequestParam String territorio,
            @RequestParam String persona,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        door.requireKeeper(person.getName(), territorio);
        next.addAttribute(TERRITORY, territorio);
        return attempt.then(
                BACK,
                () -> access.open(territorio, persona, person.getName(), door.rightsOf(person.getName()))
                        .ifPresent(way -> attempt.tell("waysIn", List.of(way))),
                () -> page(territorio, person, model));
    }

    @PostMapping("/nome-di-accesso")
    String giveName(
            @RequestParam String territorio,
            @ModelAttribute("newName") NewName name,
            Principal person,
            Model model,
            RedirectAttributes next,
            Attempt attempt) {
        door.requireKeeper(person.getName(), territorio);
        next.addAttribute(TERRITORY, territorio);
        return attempt.then(
                BACK,
                "Il nome di accesso è registrato: la persona riceve i compiti del suo ufficio.",
                () -> memberAccess
                        .open(
                                territorio,
                                name.member(),
                                name.person(),
                                new Actor(person.getName(), OfficeKind.SECRETARIAT.officeId(territorio)))
                        .ifPresent(way -> attempt.tell("waysIn", List.of(way))),
                () -> page(territorio, person, model));
    }

    private String confirmedWords(String key) {
        return cases.get(key).state().waits()
                ? "Il cambio è confermato: ha effetto quando chi è nominato accetta."
                : "Il cambio è confermato e ha effetto.";
    }

    private String page(String code, Principal person, Model model) {
        var territories = door.readBy(person.getName());
        var territory = AppointmentDoor.choose(territories, code);
        model.addAttribute("territories", territories);
        model.addAttribute("territory", territory);
        model.addAttribute("keeps", door.keptBy(person.getName()).contains(territory));
        model.addAttribute("board", board.of(territory.code(), person.getName(), door.rightsOf(person.getName())));
        model.addAttribute("reader", person.getName());
        model.addAttribute("today", clock.today());
        return "incarichi";
    }
}
