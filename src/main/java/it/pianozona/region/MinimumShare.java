/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import it.pianozona.rule.Bounds;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The part of a fund that goes at least to some people (N-8).
 *
 * @param target code, capital letters, digits and underscore, for example {@code MINORI}
 * @param label Italian, as it stands after "per", for example "minori"
 * @param percent of what is assigned, from 1 to 100
 * @param firstYear first year of the fund's money for which the source says so; empty if it always did
 * @param source where it is said
 */
public record MinimumShare(String target, String label, int percent, Optional<Integer> firstYear, String source) {

    private static final int WHOLE = 100;

    /** Whether it holds for the fund's money of that year. */
    public boolean holds(int year) {
        return firstYear.map(first -> first <= year).orElse(true);
    }

    /** What is wrong with the shares of a fund, as a file says them. */
    static Optional<String> problem(List<MinimumShare> shares) {
        var targets = new HashSet<String>();
        for (var share : shares) {
            if (!share.target.matches("[A-Z][A-Z0-9_]{0,29}")) {
                return Optional.of("«target» ha lettere maiuscole, cifre e «_», al massimo 30.");
            }
            if (!targets.add(share.target)) {
                return Optional.of("«%s» compare due volte.".formatted(share.target));
            }
            if (share.label.isBlank() || share.source.isBlank()) {
                return Optional.of("«%s» ha bisogno di «label» e «source».".formatted(share.target));
            }
            if (share.firstYear
                    .filter(year -> year < Bounds.FIRST_YEAR || year > Bounds.LAST_YEAR)
                    .isPresent()) {
                return Optional.of("«firstYear» di «%s» non è un anno.".formatted(share.target));
            }
            if (share.percent < 1 || share.percent > WHOLE) {
                return Optional.of("«percent» di «%s» va da 1 a 100.".formatted(share.target));
            }
        }
        var sum = shares.stream().mapToInt(MinimumShare::percent).sum();
        return sum > WHOLE ? Optional.of("le quote sommano %d, più di 100.".formatted(sum)) : Optional.empty();
    }
}
