/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * What a value that somebody sends may be at all, whatever the room that it is meant for: beyond these bounds the database,
 * the calendar or a document would fail, and a person would read of a fault of the server.
 */
public final class Bounds {

    /** First year that a date may have. */
    public static final int FIRST_YEAR = 1900;

    /** Last year that a date may have; plans and agreements that follow from it stay within the calendar. */
    public static final int LAST_YEAR = 2200;

    /** Whole numbers: pages, years, versions, counts. */
    public static final int LARGEST_INTEGER = 999_999_999;

    private static final Pattern WRITTEN_DAY = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("^(\\d{2})(\\d{2})(\\d{4})$");
    private static final Pattern WRITTEN_MOMENT =
            Pattern.compile("(\\S+)\\s+(?:(?:alle|ore)\\s+)?(\\d{1,2}[:.]\\d{2})");
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private static final char DELETE = 0x7F;

    private static final int INTEGER_DIGITS = 15;
    private static final int DECIMALS = 20;

    private Bounds() {}

    /**
     * True if the text can be kept: no control characters but tabulator and line breaks, which PostgreSQL or XML cannot hold, and
     * no half of a character. Those from U+0080 to U+009F they can hold, and people paste them.
     */
    public static boolean isReadable(CharSequence text) {
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if ((letter < ' ' || letter == DELETE) && letter != '\t' && letter != '\n' && letter != '\r') {
                return false;
            }
            if (Character.isSurrogate(letter)) {
                if (place + 1 == text.length() || !Character.isSurrogatePair(letter, text.charAt(place + 1))) {
                    return false;
                }
                place++;
            }
        }
        return true;
    }

    /**
     * A day as people write it, day first: {@code 31/12/2018}, with points, dashes or blanks, or {@code 31122018}; or as programmes
     * send it, {@code 2018-12-31}.
     *
     * @throws DateTimeParseException if it is no day, or one of another age
     */
    public static LocalDate day(String text) {
        var written = WRITTEN_DAY.matcher(EIGHT_DIGITS.matcher(text.strip()).replaceFirst("$1/$2/$3"));
        return written.matches()
                ? day("%s/%s/%s".formatted(written.group(1), written.group(2), written.group(3)), DAY_FIRST)
                : day(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /**
     * A day in one format.
     *
     * @throws DateTimeParseException if it is no day, or one of another age
     */
    public static LocalDate day(String text, DateTimeFormatter format) {
        return within(LocalDate.parse(text, format), text);
    }

    /**
     * A moment as people write it, {@code 31/12/2018 9:30} or {@code 31/12/2018 alle 9.30}, or as programmes send it, {@code 2018-12-31T09:30}.
     *
     * @throws DateTimeParseException if it is no moment, or one of another age
     */
    public static LocalDateTime moment(String text) {
        var written = WRITTEN_MOMENT.matcher(text.strip());
        if (written.matches()) {
            return day(written.group(1)).atTime(LocalTime.parse(written.group(2).replace('.', ':'), HOUR));
        }
        var moment = LocalDateTime.parse(text);
        within(moment.toLocalDate(), text);
        return moment;
    }

    private static LocalDate within(LocalDate day, String text) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("a day of another age", text, 0);
        }
        return day;
    }

    /**
     * A whole number as forms send it.
     *
     * @throws IllegalArgumentException if it is none, or further from zero than {@link #LARGEST_INTEGER}
     */
    public static int integer(String text) {
        int number = Integer.parseInt(text);
        if (Math.abs((long) number) > LARGEST_INTEGER) {
            throw new IllegalArgumentException("too large");
        }
        return number;
    }

    /**
     * A number with decimals.
     *
     * @throws IllegalArgumentException if it is none, or its digits are more than any amount or indicator has
     */
    public static BigDecimal number(String text) {
        var number = new BigDecimal(text);
        if ((long) number.precision() - number.scale() > INTEGER_DIGITS || number.scale() > DECIMALS) {
            throw new IllegalArgumentException("too many digits");
        }
        return number;
    }
}
