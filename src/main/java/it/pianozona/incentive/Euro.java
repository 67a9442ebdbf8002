/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as Italians write them. */
public final class Euro {

    private Euro() {}

    /** With cents, for example "30.000,00 €". */
    public static String italian(BigDecimal amount) {
        return format(amount, 2);
    }

    /** Without cents where there are none, for example "30.000 €". */
    static String brief(BigDecimal amount) {
        return format(amount, amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
    }

    private static String format(BigDecimal amount, int decimals) {
        var format = NumberFormat.getNumberInstance(Locale.ITALY);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(2);
        return format.format(amount) + " €";
    }
}
