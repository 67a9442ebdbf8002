/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many of a sample have something. The size of the sample is kept beside the count: a percent alone cannot be checked.
 *
 * @param count 0 or more
 * @param of size of the sample, at least the count
 */
public record Sample(int count, int of) {

    public Sample {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("%d of %d".formatted(count, of));
        }
    }

    /** With two decimals; empty for an empty sample. */
    public Optional<BigDecimal> percent() {
        return Ratio.percent(BigDecimal.valueOf(count), BigDecimal.valueOf(of));
    }

    /** As people read it: without decimals. */
    public Optional<BigDecimal> shown() {
        return percent().map(value -> value.setScale(0, RoundingMode.HALF_UP));
    }
}
