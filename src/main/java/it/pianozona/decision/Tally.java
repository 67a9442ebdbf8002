/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The count of a sitting, as the decision table {@code quorum-e-maggioranza} reads it.
 *
 * @param members seats of the body
 * @param present members present
 * @param quotaInFavour per cent, only where the rule is WEIGHTED, otherwise 0
 * @param localRepresentatives seats of the local bodies
 */
public record Tally(
        RuleSet ruleSet,
        int call,
        int members,
        int present,
        int inFavour,
        int against,
        int abstained,
        int postponed,
        BigDecimal quotaInFavour,
        int localRepresentatives,
        int localInFavour) {

    /**
     * A member at the count.
     *
     * @param choice empty if the member is present and has not voted
     */
    public record Seat(boolean local, BigDecimal quota, boolean present, Optional<Choice> choice) {

        private boolean votes(Choice asked) {
            return present && choice.orElse(Choice.ASTENUTO) == asked;
        }
    }

    /** Counts the seats: who is present without a vote abstains, who is not present does not count. */
    public static Tally of(RuleSet ruleSet, int call, Collection<Seat> seats) {
        var favour =
                seats.stream().filter(seat -> seat.votes(Choice.FAVOREVOLE)).toList();
        return new Tally(
                ruleSet,
                call,
                seats.size(),
                (int) seats.stream().filter(Seat::present).count(),
                favour.size(),
                count(seats, Choice.CONTRARIO),
                count(seats, Choice.ASTENUTO),
                count(seats, Choice.RINVIO),
                sum(favour),
                (int) seats.stream().filter(Seat::local).count(),
                (int) favour.stream().filter(Seat::local).count());
    }

    private static int count(Collection<Seat> seats, Choice choice) {
        return (int) seats.stream().filter(seat -> seat.votes(choice)).count();
    }

    private static BigDecimal sum(List<Seat> seats) {
        return seats.stream().map(Seat::quota).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The decision table's inputs by name. */
    public Map<String, Object> inputs() {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("ruleSet", ruleSet.name());
        inputs.put("call", call);
        inputs.put("members", members);
        inputs.put("present", present);
        inputs.put("inFavour", inFavour);
        inputs.put("against", against);
        inputs.put("postponed", postponed);
        inputs.put("quotaInFavour", quotaInFavour.doubleValue());
        inputs.put("localRepresentatives", localRepresentatives);
        inputs.put("localInFavour", localInFavour);
        return inputs;
    }
}
