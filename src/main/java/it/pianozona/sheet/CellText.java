/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.text.Italian;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a cell and the value that it stands for: what is read from every format, and written to it, in one way. */
final class CellText {

    /** A number whose text is exactly the value: no zero before, so that ISTAT codes stay texts; points only beside a comma. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:(?:0|[1-9]\\d{0,14})(?:,\\d{1,6})?|[1-9]\\d{0,2}(?:\\.\\d{3}){1,4},\\d{1,6})");

    private static final Pattern DAY = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");
    private static final DateTimeFormatter DAYS =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 200;

    private CellText() {}

    /**
     * A number with the decimal comma, without points.
     *
     * @throws IllegalArgumentException if no sheet holds such a number
     */
    static String of(BigDecimal number) {
        requireHeld(number);
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** @throws IllegalArgumentException if no sheet holds such a number: written out it would fill the memory */
    static void requireHeld(BigDecimal number) {
        if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("a number that no sheet holds");
        }
    }

    /** A share as people see it: 0.155 is {@code 15,5}. */
    static String percent(BigDecimal share) {
        return of(share.multiply(PER_CENT));
    }

    static String of(LocalDate day) {
        return Italian.day(day);
    }

    /** The number that a text is exactly. */
    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** The day that a text dd/mm/yyyy names. */
    static Optional<LocalDate> day(String text) {
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAYS));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
