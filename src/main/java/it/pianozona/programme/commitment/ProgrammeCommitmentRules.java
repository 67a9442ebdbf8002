/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.money.Euro;
import it.pianozona.money.PledgeRules;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of one commitment to the year's programme (F-IMP, ER-17).
 *
 * @param bodies offices of those that commit themselves
 * @param sheets of the programme
 * @param year of the programme
 */
record ProgrammeCommitmentRules(Set<String> bodies, Set<UUID> sheets, int year, PledgeRules pledges) {

    private static final int OLDEST_ANNUALITY = 10;

    /**
     * Checks a commitment beside the others of its body.
     *
     * @param after availability of the body's fund with this commitment in it
     * @return what is to be said in Italian where it exceeds what is available and the region admits that; none where it does not
     * @throws RuleViolated if it breaks a rule
     */
    List<String> check(ProgrammeCommitment commitment, FundAvailability after) {
        var problems = new Problems()
                .unless(bodies.contains(commitment.body()), "«Ente»: scegli un ente del programma.")
                .unless(sheets.contains(commitment.sheet()), "«Scheda»: scegli una scheda del programma.")
                .unless(
                        commitment.annuality().filter(this::isTooFar).isEmpty(),
                        "«Annualità»: scrivi l'anno di cui è il fondo, dal %d al %d."
                                .formatted(year - OLDEST_ANNUALITY, year));
        var together = overTogether(commitment, after);
        pledges.hold(commitment.pledge(year), problems)
                .unlessSaid("", together.filter(words -> pledges.overBudgetBlocks()))
                .refuse();
        var said = new ArrayList<String>();
        pledges.warning(commitment.pledge(year)).ifPresent(said::add);
        together.ifPresent(said::add);
        return said;
    }

    /**
     * Checks what a body says it has of a fund.
     *
     * @return what is to be said in Italian where it commits more and the region admits that
     * @throws RuleViolated if that is no euro, or less than it commits where the region does not admit that
     */
    List<String> checkAvailable(FundAvailability said) {
        var tooLittle = Optional.of(said)
                .filter(FundAvailability::isOver)
                .map(one -> pledges.overTogether(one.committed(), one.available()));
        new Problems()
                .unless(bodies.contains(said.body()), "«Ente»: scegli un ente del programma.")
                .unlessSaid("«Fonte»: ", pledges.funds().refusal(said.fund(), year))
                .unless(Euro.isAmount(said.available()), "«Disponibilità»: " + PledgeRules.EURO)
                .unlessSaid("", tooLittle.filter(words -> pledges.overBudgetBlocks()))
                .refuse();
        return tooLittle.stream().toList();
    }

    private boolean isTooFar(int annuality) {
        return annuality > year || annuality < year - OLDEST_ANNUALITY;
    }

    /** Each by itself may be covered, and all together not. */
    private Optional<String> overTogether(ProgrammeCommitment commitment, FundAvailability after) {
        return after.isOver() && !commitment.isOverBudget()
                ? Optional.of(pledges.overTogether(after.committed(), after.available()))
                : Optional.empty();
    }
}
