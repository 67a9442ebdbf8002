/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import it.pianozona.rule.Bounds;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One field of a form, read with care: what is malformed is empty, never an error page, and the rules say which field it is. */
public final class Field {

    private Field() {}

    /** Without blanks around it; empty text where nothing was sent. */
    public static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** As {@link #text}, with lines that end as on every machine. */
    public static String lines(String sent) {
        return text(sent).replace("\r\n", "\n");
    }

    /** {@code 31/12/2018} as people write it, or {@code 2018-12-31}; of our age. */
    public static Optional<LocalDate> date(String sent) {
        return read(sent, Bounds::day);
    }

    /** {@code 31/12/2018 9:30} as people write it, or {@code 2018-12-31T09:30}; of our age. */
    public static Optional<LocalDateTime> moment(String sent) {
        return read(sent, Bounds::moment);
    }

    private static <T> Optional<T> read(String sent, Function<String, T> as) {
        try {
            return Optional.of(as.apply(text(sent)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /**
     * A day or moment as its field shows it, day first; what was typed and is none, as it was typed.
     *
     * @param held a day, a moment, what was typed, or one of these as an optional; may be null
     */
    public static String dayFirst(Object held) {
        if (held instanceof Optional<?> one) {
            return dayFirst(one.orElse(null));
        }
        if (held instanceof LocalDateTime moment) {
            return Italian.typed(moment);
        }
        if (held instanceof LocalDate day) {
            return Italian.day(day);
        }
        var typed = held == null ? "" : held.toString();
        return date(typed)
                .map(Italian::day)
                .or(() -> moment(typed).map(Italian::typed))
                .orElse(typed);
    }

    /** {@code 1234.56} as a number field sends it, or {@code 1.234,56}. */
    public static Optional<BigDecimal> number(String sent) {
        return ItalianNumber.read(text(sent));
    }

    /** A whole number of at most nine digits. */
    public static Optional<Integer> integer(String sent) {
        return Optional.of(text(sent))
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /** One of the values. */
    public static <E extends Enum<E>> Optional<E> choice(Class<E> values, String sent) {
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equals(text(sent)))
                .findFirst();
    }

    /** What a form knows something by. */
    public static Optional<UUID> id(String sent) {
        try {
            return Optional.of(UUID.fromString(text(sent)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** All that were ticked or written; an unticked box is none. */
    public static List<String> all(List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream().map(Field::text).filter(one -> !one.isEmpty()).toList();
    }
}
