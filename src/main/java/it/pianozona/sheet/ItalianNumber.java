/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes numbers as Italians do: points between thousands, a comma before the decimals (requirement 3.25). */
public final class ItalianNumber {

    private static final int LONGEST = 30;

    private ItalianNumber() {}

    /** The number that a person wrote, {@code 1.234,56} or {@code 1234.56}; absent if it is none. */
    public static Optional<BigDecimal> read(String text) {
        var written = text.replace("€", "").strip();
        if (written.length() > LONGEST || !written.matches("-?\\d[\\d.]*(,\\d+)?")) {
            return Optional.empty();
        }
        var grouped = written.contains(",") || written.matches("-?\\d{1,3}(\\.\\d{3})+");
        if (grouped && !written.matches("-?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(grouped ? written.replace(".", "").replace(',', '.') : written));
        } catch (NumberFormatException severalPoints) {
            return Optional.empty();
        }
    }

    /** Euro as people read it, for example {@code 12.000,00}. */
    public static String euro(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALY)).format(amount);
    }

    /** Euro without cents where there are none, for example {@code 12.000}. */
    public static String brief(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() > 0 ? euro(amount) : plain(amount);
    }

    /** A number as people read it, with the decimals that it has and no zeros after them, for example {@code 12.000,5}. */
    public static String plain(BigDecimal number) {
        var format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ITALY));
        return format.format(number);
    }
}
