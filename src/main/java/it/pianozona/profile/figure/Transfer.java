/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a municipality transfers to the area (F-TRASF, LO15-50).
 *
 * @param municipality ISTAT code
 * @param budget total budget of the municipality, euro
 * @param transferred euro, at most the budget
 * @param previous euro transferred the year before; empty when nobody knows
 */
public record Transfer(String municipality, BigDecimal budget, BigDecimal transferred, Optional<BigDecimal> previous) {

    /** A transfer with its place among the municipalities; equal shares have equal places. */
    public record Ranked(int place, Transfer transfer) {}

    /** Percent of the budget; empty when the budget is 0 or less than what is transferred. */
    public Optional<BigDecimal> share() {
        return isRight() ? Ratio.percent(transferred, budget) : Optional.empty();
    }

    /** Whether the municipality does not transfer more than it has. */
    public boolean isRight() {
        return transferred.compareTo(budget) <= 0;
    }

    /** Percent more or less than the year before. */
    public Optional<BigDecimal> growth() {
        return previous.flatMap(before -> Ratio.percent(transferred.subtract(before), before));
    }

    /** Largest share first; those without a share do not take part. */
    public static List<Ranked> ranking(List<Transfer> transfers) {
        var ordered = transfers.stream()
                .filter(one -> one.share().isPresent())
                .sorted(Comparator.comparing((Transfer one) -> one.share().orElseThrow())
                        .reversed()
                        .thenComparing(Transfer::municipality))
                .toList();
        return ordered.stream().map(one -> new Ranked(place(one, ordered), one)).toList();
    }

    private static int place(Transfer transfer, List<Transfer> all) {
        var share = transfer.share().orElseThrow();
        return 1
                + (int) all.stream()
                        .filter(other -> other.share().orElseThrow().compareTo(share) > 0)
                        .count();
    }
}
