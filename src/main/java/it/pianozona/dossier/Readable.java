/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** Single values as Italians read them: dd/mm/yyyy, 1.234,56, sì and no. */
final class Readable {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Larger than any year. */
    private static final int GROUPED = 10_000;

    private Readable() {}

    /** A number or a truth value; empty for null. */
    static String plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "sì" : "no";
        }
        if (!value.isNumber()) {
            return "";
        }
        var number = value.decimalValue();
        if (number.scale() == 2) {
            return ItalianNumber.euro(number);
        }
        return number.scale() <= 0 && number.abs().intValue() < GROUPED
                ? number.toPlainString()
                : ItalianNumber.plain(number);
    }

    /** A text that is a date becomes one; the id of a row, which only the product understands, becomes nothing. */
    static String plain(String text) {
        if (ID.matcher(text).matches()) {
            return "";
        }
        if (DAY.matcher(text).matches()) {
            return Italian.day(LocalDate.parse(text));
        }
        if (TIME.matcher(text).matches()) {
            return text.substring(0, "hh:mm".length());
        }
        if (MOMENT.matcher(text).matches()) {
            return Italian.moment(LocalDateTime.parse(text));
        }
        if (text.endsWith("Z")
                && MOMENT.matcher(text.substring(0, text.length() - 1)).matches()) {
            return Italian.moment(Instant.parse(text));
        }
        return text;
    }
}
