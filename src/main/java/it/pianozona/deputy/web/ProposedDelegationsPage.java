/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.web;

import it.pianozona.deputy.DelegationWords;
import it.pianozona.deputy.HoldersDelegations;
import it.pianozona.deputy.Proposal;
import it.pianozona.deputy.ProposedDelegations;
import it.pianozona.page.Attempt;
import it.pianozona.page.Door;
import it.pianozona.territory.NamedPerson;
import it.pianozona.territory.Office;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretariat writes delegations for the holders of its territory, who confirm them (F-DELEGA). */
@Controller
@RequestMapping("/deleghe/proposte")
class ProposedDelegationsPage {

    private final HoldersDelegations delegations;
    private final ProposedDelegations proposals;
    private final People people;
    private final BusinessClock clock;

    ProposedDelegationsPage(
            HoldersDelegations delegations, ProposedDelegations proposals, People people, BusinessClock clock) {
        this.delegations = delegations;
        this.proposals = proposals;
        this.people = people;
        this.clock = clock;
    }

    /** A delegation that waits for the holder. */
    record Row(Proposal proposal, String office, String delegate, String scope) {}

    @GetMapping
    String show(Principal person, Model model) {
        return page(requireSecretariat(person), model);
    }

    @PostMapping
    String propose(
            @ModelAttribute("input") DelegationInput input,
            @ModelAttribute("who") NamedPerson who,
            Principal person,
            Model model,
            Attempt attempt) {
        var offices = requireSecretariat(person);
        if (offices.stream().noneMatch(office -> office.id().equals(input.office()))) {
            throw Door.notHere();
        }
        return attempt.then(
                "redirect:/deleghe/proposte",
                "La delega è scritta: vale quando il titolare la conferma.",
                () -> {
                    delegations
                            .propose(person.getName(), input.draft(who, clock.today()))
                            .ifPresent(way -> attempt.tell("waysIn", List.of(way)));
                },
                () -> page(offices, model));
    }

    @PostMapping("/ritira")
    String withdraw(@RequestParam("delega") String key, Principal person, Model model, Attempt attempt) {
        var offices = requireSecretariat(person);
        return attempt.then(
                "redirect:/deleghe/proposte",
                "La delega è ritirata.",
                () -> proposals.withdraw(key, person.getName()),
                () -> page(offices, model));
    }

    private List<Office> requireSecretariat(Principal person) {
        var offices = proposals.writtenBy(person.getName());
        if (offices.isEmpty()) {
            throw Door.notYours();
        }
        return offices;
    }

    private String page(List<Office> offices, Model model) {
        var waiting = proposals.waiting(offices);
        var names = people
                .find(waiting.stream().map(Proposal::delegateId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Person::fullName));
        var labels = offices.stream().collect(Collectors.toMap(Office::id, Office::name));
        model.addAttribute("offices", offices);
        model.addAttribute(
                "rows",
                waiting.stream()
                        .map(one -> new Row(
                                one,
                                labels.get(one.officeId()),
                                names.getOrDefault(one.delegateId(), one.delegateId()),
                                DelegationWords.of(one.scopes())))
                        .toList());
        return "deleghe-proposte";
    }
}
