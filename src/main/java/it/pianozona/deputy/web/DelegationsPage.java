/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.web;

import it.pianozona.deputy.DelegationWords;
import it.pianozona.deputy.HoldersDelegations;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.rule.Problems;
import it.pianozona.territory.Absences;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.NamedPerson;
import it.pianozona.territory.Office;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The holder of an office delegates, takes it back, and says when they are absent (F-DELEGA, requirement 6.6). */
@Controller
@RequestMapping("/deleghe")
class DelegationsPage {

    private final HoldersDelegations delegations;
    private final Absences absences;
    private final People people;
    private final BusinessClock clock;

    DelegationsPage(HoldersDelegations delegations, Absences absences, People people, BusinessClock clock) {
        this.delegations = delegations;
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    /** A delegation as the page shows it. */
    record Row(
            Delegation delegation,
            String office,
            String delegate,
            String scope,
            String when,
            String state,
            boolean revocable) {}

    @GetMapping
    String show(Principal person, Model model) {
        return page(person, requireHolder(person), model);
    }

    @PostMapping
    String grant(
            @ModelAttribute("input") DelegationInput input,
            @ModelAttribute("who") NamedPerson who,
            Principal person,
            Model model,
            Attempt attempt) {
        var own = requireHolder(person);
        return attempt.then(
                "redirect:/deleghe",
                "La delega è registrata.",
                () -> {
                    delegations
                            .grant(person.getName(), input.draft(who, clock.today()))
                            .ifPresent(way -> attempt.tell("waysIn", List.of(way)));
                },
                () -> page(person, own, model));
    }

    @PostMapping("/revoca")
    String revoke(@RequestParam("delega") UUID delegation, Principal person, Model model, Attempt attempt) {
        return change(
                person,
                model,
                "La delega è revocata da oggi.",
                () -> delegations.revoke(person.getName(), delegation),
                attempt);
    }

    @PostMapping("/assenze")
    String announce(
            @RequestParam(name = "primo", defaultValue = "") String from,
            @RequestParam(name = "ultimo", defaultValue = "") String to,
            Principal person,
            Model model,
            Attempt attempt) {
        return change(
                person,
                model,
                "L'assenza è registrata.",
                () -> {
                    var first = Field.date(from);
                    var last = Field.date(to);
                    new Problems()
                            .unless(
                                    first.isPresent(),
                                    "«Dal»: indica il primo giorno dell'assenza, per esempio 31/12/2018.")
                            .unless(
                                    last.isPresent(),
                                    "«Al»: indica l'ultimo giorno dell'assenza, per esempio 31/12/2018.")
                            .refuse();
                    absences.announce(person.getName(), first.orElseThrow(), last.orElseThrow());
                },
                attempt);
    }

    @PostMapping("/assenze/termina")
    String end(@RequestParam("assenza") UUID absence, Principal person, Model model, Attempt attempt) {
        return change(
                person,
                model,
                "L'assenza è terminata: il sostituto non agisce più.",
                () -> absences.end(person.getName(), absence),
                attempt);
    }

    private String change(Principal person, Model model, String done, Runnable change, Attempt attempt) {
        var own = requireHolder(person);
        return attempt.then("redirect:/deleghe", done, change, () -> page(person, own, model));
    }

    private List<Office> requireHolder(Principal person) {
        var own = delegations.officesOf(person.getName());
        if (own.isEmpty()) {
            throw Door.notYours();
        }
        return own;
    }

    private String page(Principal person, List<Office> own, Model model) {
        var granted = own.stream()
                .collect(
                        Collectors.toMap(office -> office, delegations::of, (a, b) -> a, java.util.LinkedHashMap::new));
        var names = people
                .find(granted.values().stream()
                        .flatMap(List::stream)
                        .map(Delegation::delegateId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Person::fullName));
        model.addAttribute("offices", own);
        model.addAttribute(
                "rows",
                granted.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(one -> row(entry.getKey(), one, names)))
                        .toList());
        var today = clock.today();
        model.addAttribute(
                "absences",
                absences.of(person.getName()).stream()
                        .filter(absence -> absence.isOpen(today))
                        .toList());
        model.addAttribute(
                "replaced",
                granted.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(one -> one.onAbsence()
                                && !state(one).equals("revocata")
                                && !state(one).equals("finita")));
        model.addAttribute("today", today);
        return "deleghe";
    }

    private Row row(Office office, Delegation delegation, Map<String, String> names) {
        var state = state(delegation);
        return new Row(
                delegation,
                office.name(),
                names.getOrDefault(delegation.delegateId(), delegation.delegateId()),
                DelegationWords.of(delegation.scopes()),
                delegation.onAbsence() ? "solo quando sei assente" : "sempre",
                state,
                delegation.revokedOn().isEmpty() && !state.equals("finita"));
    }

    private String state(Delegation delegation) {
        var today = clock.today();
        if (delegation.revokedOn().isPresent()) {
            return "revocata";
        }
        if (delegation.to().isBefore(today)) {
            return "finita";
        }
        return delegation.from().isAfter(today) ? "futura" : "in vigore";
    }
}
