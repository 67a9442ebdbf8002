/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.rule.Bounds;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a page sends, read with care: what is malformed is absent, and the rules say which field is. */
final class Written {

    private Written() {}

    static String text(String written) {
        return written == null ? "" : written.strip();
    }

    static Optional<LocalDate> date(String written) {
        try {
            return text(written).isEmpty() ? Optional.empty() : Optional.of(Bounds.day(text(written)));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** {@code 1234.56} as a number field sends it, or {@code 1.234,56}. */
    static Optional<BigDecimal> number(String written) {
        return ItalianNumber.read(text(written));
    }

    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text(written)))
                .findFirst();
    }

    static List<String> several(List<String> written) {
        return written == null ? List.of() : written;
    }
}
