/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;

/** Numbers as Italians read them, all of one chart with the same decimals. */
final class Numbers {

    private static final int MONEY_DECIMALS = 2;

    private final String pattern;

    private Numbers(int decimals) {
        pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** Without decimals where all are whole, else with two. */
    static Numbers fitting(Collection<BigDecimal> values) {
        return new Numbers(values.stream().allMatch(Numbers::isWhole) ? 0 : MONEY_DECIMALS);
    }

    static Numbers withDecimals(int decimals) {
        return new Numbers(decimals);
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    String format(BigDecimal value) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ITALY));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
