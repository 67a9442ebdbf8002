/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.workflow;

import it.pianozona.deputy.DelegationWords;
import it.pianozona.deputy.ProposedDelegations;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of {@code delega}. */
@ProcessForms
class DelegationForms {

    private final ProposedDelegations proposals;
    private final Offices offices;
    private final People people;

    DelegationForms(ProposedDelegations proposals, Offices offices, People people) {
        this.proposals = proposals;
        this.offices = offices;
        this.people = people;
    }

    record DelegationForm(
            @NotNull(message = "scegli se confermi la delega.") Choice scelta,
            @Size(max = 3, message = "scegli dall'elenco.") List<String> ambito,
            @Size(max = 30) String attoNumero,
            Optional<LocalDate> attoData,
            Optional<LocalDate> dal,
            Optional<LocalDate> al,
            @Size(max = 2000) String motivo) {
        /** What the holder says. */
        enum Choice {
            CONFERMA,
            RIFIUTA
        }
    }

    @Shows("registra-delega")
    Map<String, Object> showDelegation(Step step) {
        var proposal = proposals.get(step.businessKey());
        var shown = new HashMap<String, Object>();
        shown.put(
                "incarico",
                offices.find(proposal.officeId()).map(office -> office.name()).orElse(proposal.officeId()));
        shown.put(
                "delegato",
                people.find(proposal.delegateId()).map(Person::fullName).orElse(proposal.delegateId()));
        shown.put(
                "quando",
                proposal.onAbsence()
                        ? "Agisce al tuo posto **solo nei giorni in cui sei assente**."
                        : "Agisce al tuo posto in tutti i giorni della delega.");
        shown.put("ambiti", DelegationWords.options());
        shown.put("ambito", proposal.scopes().stream().map(Enum::name).sorted().toList());
        proposal.act().ifPresent(act -> {
            shown.put("attoNumero", act.number());
            shown.put("attoData", act.date());
        });
        shown.put("dal", proposal.from());
        shown.put("al", proposal.to());
        return shown;
    }

    /**
     * F-DELEGA: the holder confirms a delegation that the secretariat has written, corrects it, or refuses it.
     * Rules: requirement 3.25.
     */
    @Takes("registra-delega")
    void takeDelegation(Step step, DelegationForm form) {
        var confirmed = form.scelta() == DelegationForm.Choice.CONFERMA;
        var person = step.actor().personId();
        if (confirmed) {
            proposals.confirm(step.businessKey(), person, terms(step, form));
        } else {
            proposals.refuse(step.businessKey(), person, form.motivo());
        }
        step.decide("confirmed", confirmed);
    }

    private static ProposedDelegations.Terms terms(Step step, DelegationForm form) {
        new Problems()
                .unless(!form.ambito().isEmpty(), "«Che cosa deleghi»: scegli almeno una voce.")
                .unless(
                        form.attoNumero().isEmpty() == form.attoData().isEmpty(),
                        "«Atto»: indica sia il numero sia la data.")
                .unless(
                        form.attoData().filter(day -> day.isAfter(step.today())).isEmpty(),
                        "«Data dell'atto»: non può essere futura.")
                .unless(
                        form.dal().isPresent() && form.al().isPresent(),
                        "«Dal», «Al»: indica il primo e l'ultimo giorno.")
                .refuse();
        return new ProposedDelegations.Terms(
                form.ambito().stream().map(DelegationForms::scope).collect(Collectors.toSet()),
                form.attoData().map(day -> new Delegation.Act(form.attoNumero(), day)),
                form.dal().orElseThrow(),
                form.al().orElseThrow());
    }

    private static DelegationScope scope(String chosen) {
        return Arrays.stream(DelegationScope.values())
                .filter(scope -> scope.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("«Che cosa deleghi»: scegli dall'elenco."));
    }
}
