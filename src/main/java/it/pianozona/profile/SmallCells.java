/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Decides which counts of persons are too small to be shown (requirement 6.4): from one to {@code privacy.minCell} less one. They
 * are stored, and nobody reads more than "meno di 5"; a zero names nobody and is shown. Where one of the cells of a total is hidden
 * the total is hidden too, or the missing one could be calculated.
 *
 * @param least the smallest count that is shown, {@code privacy.minCell}
 */
public record SmallCells(int least) {

    /** Whether the value of the indicator is hidden. */
    public boolean hides(Indicator indicator, BigDecimal value) {
        return indicator.people() && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(least)) < 0;
    }

    /** The value, absent if it is hidden. */
    public Optional<BigDecimal> shown(Datum datum) {
        return hides(datum.indicator(), datum.value()) ? Optional.empty() : Optional.of(datum.value());
    }

    /** The value as people read it, or "meno di 5". */
    public String words(Indicator indicator, BigDecimal value) {
        return hides(indicator, value) ? words() : ItalianNumber.plain(value);
    }

    /** What stands where a value is hidden. */
    public String words() {
        return "meno di " + least;
    }

    /** The sum of the values, absent if there are none or one of them is hidden. */
    public Optional<BigDecimal> total(Collection<Datum> data) {
        if (data.isEmpty() || data.stream().anyMatch(datum -> hides(datum.indicator(), datum.value()))) {
            return Optional.empty();
        }
        return Optional.of(data.stream().map(Datum::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
