/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.money.PledgeRules;
import it.pianozona.plan.chain.Action;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rules of one commitment of the agreement (F-IMP).
 *
 * @param pledges what holds of every commitment, whatever the instrument
 */
record CommitmentRules(Set<String> offices, Set<UUID> actions, List<Integer> years, PledgeRules pledges) {

    static CommitmentRules of(
            List<Party> parties, List<Action> actions, List<Integer> years, Funds funds, String overBudget) {
        return new CommitmentRules(
                parties.stream().map(Party::office).collect(Collectors.toSet()),
                actions.stream().map(Action::id).collect(Collectors.toSet()),
                years,
                PledgeRules.of(funds, overBudget, "della firma"));
    }

    /**
     * Checks a commitment.
     *
     * @return a warning in Italian if it exceeds what is available and the region admits that
     * @throws RuleViolated if it breaks a rule
     */
    Optional<String> check(Commitment commitment) {
        var problems = new Problems()
                .unless(offices.contains(commitment.office()), "«Ente»: scegli un ente dell'accordo.")
                .unless(actions.contains(commitment.action()), "«Azione»: scegli un'azione del piano.")
                .unless(
                        years.contains(commitment.year()),
                        "«Anno»: deve essere nel periodo del piano, dal %d al %d."
                                .formatted(years.get(0), years.get(years.size() - 1)));
        pledges.hold(commitment.pledge(), problems).refuse();
        return pledges.warning(commitment.pledge());
    }
}
