/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.web;

import it.pianozona.deputy.DelegationDraft;
import it.pianozona.rule.Problems;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.NamedPerson;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the form of a delegation sends. Rules: F-DELEGA, requirement 3.25, requirement 6.6. */
record DelegationInput(
        String office,
        Boolean attend,
        Boolean vote,
        Boolean sign,
        Boolean onAbsence,
        String actNumber,
        LocalDate actDate,
        LocalDate from,
        LocalDate to) {

    private static final int LONGEST_NUMBER = 30;

    /** @throws it.pianozona.rule.RuleViolated that says all that is missing */
    DelegationDraft draft(NamedPerson who, LocalDate today) {
        var number = actNumber == null ? "" : actNumber.strip();
        new Problems()
                .unless(office != null && !office.isBlank(), "«Ufficio»: sceglilo dall'elenco.")
                .unless(who.isComplete(), "«Nome di accesso»: indica a chi va la delega.")
                .unless(from != null && to != null, "«Dal», «Al»: indica il primo e l'ultimo giorno.")
                .unless(
                        !number.isEmpty() && number.length() <= LONGEST_NUMBER && actDate != null,
                        "«Atto»: indica numero e data dell'atto di delega, il numero con al massimo 30 caratteri.")
                .unless(actDate == null || !actDate.isAfter(today), "«Data dell'atto»: non può essere futura.")
                .refuse();
        return new DelegationDraft(
                office,
                who.person(),
                who.writtenTaxCode(),
                scopes(),
                Optional.of(new Delegation.Act(number, actDate)),
                from,
                to,
                Boolean.TRUE.equals(onAbsence));
    }

    /** Whoever may vote may attend. */
    private Set<DelegationScope> scopes() {
        var scopes = EnumSet.noneOf(DelegationScope.class);
        if (Boolean.TRUE.equals(attend) || Boolean.TRUE.equals(vote)) {
            scopes.add(DelegationScope.ATTEND);
        }
        if (Boolean.TRUE.equals(vote)) {
            scopes.add(DelegationScope.VOTE);
        }
        if (Boolean.TRUE.equals(sign)) {
            scopes.add(DelegationScope.SIGN);
        }
        return scopes;
    }
}
