/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Quotients as the figures need them: half up, two decimals; a division by nothing has no value. */
public final class Ratio {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratio() {}

    /** For example euro for each inhabitant. */
    public static Optional<BigDecimal> of(BigDecimal whole, BigDecimal by) {
        return by.signum() > 0 ? Optional.of(whole.divide(by, DECIMALS, RoundingMode.HALF_UP)) : Optional.empty();
    }

    /** The part as percent of the whole. */
    public static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return of(part.multiply(HUNDRED), whole);
    }

    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
