/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.MayorsDelegations;
import it.pianozona.territory.Office;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A mayor delegates the vote or the signature, and takes it back (F-DELEGA). */
@Controller
@RequestMapping("/deleghe")
class DelegationsPage {

    private final MayorsDelegations delegations;
    private final People people;
    private final BusinessClock clock;

    DelegationsPage(MayorsDelegations delegations, People people, BusinessClock clock) {
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
    }

    /** What the form sends. */
    record Input(
            String office,
            Boolean vote,
            Boolean sign,
            String actNumber,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate actDate,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

        boolean isComplete() {
            return office != null
                    && actNumber != null
                    && !actNumber.isBlank()
                    && actNumber.length() <= 100
                    && actDate != null
                    && from != null
                    && to != null;
        }

        Set<DelegationScope> scopes() {
            var scopes = EnumSet.noneOf(DelegationScope.class);
            if (Boolean.TRUE.equals(vote)) {
                scopes.addAll(Set.of(DelegationScope.ATTEND, DelegationScope.VOTE));
            }
            if (Boolean.TRUE.equals(sign)) {
                scopes.add(DelegationScope.SIGN);
            }
            return scopes;
        }
    }

    /** A delegation as the page shows it. */
    record Row(Delegation delegation, String office, String delegate, String scope, String state, boolean revocable) {}

    @GetMapping
    String show(Principal person, Model model) {
        return page(requireMayor(person), model);
    }

    @PostMapping
    String grant(
            @ModelAttribute("input") Input input,
            @ModelAttribute("who") NamedPerson who,
            Principal person,
            Model model,
            RedirectAttributes next) {
        var own = requireMayor(person);
        if (!input.isComplete() || !who.isComplete()) {
            model.addAttribute("refusal", "Indica a chi va la delega, numero e data dell'atto, dal e al (F-DELEGA).");
            return page(own, model);
        }
        try {
            var act = new Delegation.Act(input.actNumber().strip(), input.actDate());
            delegations
                    .grant(
                            person.getName(),
                            input.office(),
                            who.person(),
                            who.writtenTaxCode(),
                            input.scopes(),
                            act,
                            input.from(),
                            input.to())
                    .ifPresent(password ->
                            next.addFlashAttribute("handedOver", new HandedOver(who.signInName(), password)));
            next.addFlashAttribute("done", "La delega è registrata.");
            return "redirect:/deleghe";
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", refusal.getMessage());
            return page(own, model);
        }
    }

    @PostMapping("/revoca")
    String revoke(@RequestParam("delega") UUID delegation, Principal person, Model model, RedirectAttributes next) {
        var own = requireMayor(person);
        try {
            delegations.revoke(person.getName(), delegation);
            next.addFlashAttribute("done", "La delega è revocata da oggi.");
            return "redirect:/deleghe";
        } catch (RuleViolated refusal) {
            model.addAttribute("refusal", refusal.getMessage());
            return page(own, model);
        }
    }

    private List<Office> requireMayor(Principal person) {
        var own = delegations.officesOf(person.getName());
        if (own.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return own;
    }

    private String page(List<Office> own, Model model) {
        model.addAttribute("offices", own);
        model.addAttribute(
                "rows",
                own.stream()
                        .flatMap(office -> delegations.of(office).stream().map(delegation -> row(office, delegation)))
                        .toList());
        return "deleghe";
    }

    private Row row(Office office, Delegation delegation) {
        var name = people.find(delegation.delegateId()).map(Person::fullName).orElse(delegation.delegateId());
        var state = state(delegation);
        return new Row(
                delegation,
                office.name(),
                name,
                scope(delegation),
                state,
                delegation.revokedOn().isEmpty() && !state.equals("finita"));
    }

    private static String scope(Delegation delegation) {
        var signs = delegation.scopes().contains(DelegationScope.SIGN);
        if (!delegation.scopes().contains(DelegationScope.VOTE)) {
            return signs ? "firma" : "presenza";
        }
        return signs ? "voto e firma" : "voto";
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
