/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.rule.Bounds;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what people write into the one form in which a particular is kept, and says it again in Italian. */
final class RegisterValues {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NUMBER = 12;
    private static final DateTimeFormatter ITALIAN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private RegisterValues() {}

    /** The kept form of what was written; empty if it cannot be read. */
    static Optional<String> read(RegisterField field, String written) {
        return switch (field.type()) {
            case TEXT -> Optional.of(written).filter(text -> text.length() <= LONGEST_TEXT);
            case NUMBER ->
                Optional.of(written)
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(text -> Integer.toString(Integer.parseInt(text)));
            case YEAR -> Optional.of(written).filter(text -> text.matches("(19|20)\\d\\d"));
            case EURO -> euro(written);
            case DATE -> date(written).map(LocalDate::toString);
            case YES_NO, CHOICE -> choice(field, written);
        };
    }

    private static Optional<String> choice(RegisterField field, String written) {
        return field.choices().entrySet().stream()
                .filter(choice -> choice.getKey().equalsIgnoreCase(written)
                        || choice.getValue().equalsIgnoreCase(written))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> euro(String written) {
        if (written.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        if (written.matches("\\d+([.,]\\d{1,2})?")) {
            return Optional.of(
                    new BigDecimal(written.replace(',', '.')).setScale(2).toPlainString());
        }
        return written.matches("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?")
                ? Optional.of(new BigDecimal(written.replace(".", "").replace(',', '.'))
                        .setScale(2)
                        .toPlainString())
                : Optional.empty();
    }

    /** A date written as 31/12/2018 or 2018-12-31. */
    static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(Bounds.day(written));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** What a person should write. */
    static String rule(RegisterField field) {
        return switch (field.type()) {
            case TEXT -> "scrivi al massimo %d caratteri".formatted(LONGEST_TEXT);
            case NUMBER -> "scrivi un numero intero da 0 in su, per esempio 24";
            case YEAR -> "scrivi l'anno con quattro cifre";
            case EURO -> "scrivi un importo in euro da 0 in su, per esempio 1.234,50";
            case DATE -> "scrivi una data come 31/12/2018";
            case YES_NO -> "rispondi sì o no";
            case CHOICE -> "scegli fra " + String.join(", ", field.choices().values());
        };
    }

    /** The kept form in Italian; a choice that there is no longer stands under its code. */
    static String words(RegisterField field, String kept) {
        if (kept.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case EURO ->
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALY))
                        .format(new BigDecimal(kept));
            case DATE -> LocalDate.parse(kept).format(ITALIAN);
            case YES_NO, CHOICE -> field.choices().getOrDefault(kept, kept);
            case TEXT, NUMBER, YEAR -> kept;
        };
    }
}
