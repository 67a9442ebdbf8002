/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import it.pianozona.rule.Bounds;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * One configurable rule or deadline.
 *
 * @param allowed the words that a WORD admits; empty for the other kinds
 */
record Setting(Kind kind, String value, Optional<Set<String>> allowed) {

    /** What a value means and how it is written. */
    enum Kind {
        DAYS("un numero intero di giorni"),
        DAYS_LIST("numeri interi di giorni separati da virgola"),
        COUNT("un numero intero"),
        EURO("un numero intero di euro"),
        PERCENT("un numero intero da 0 a 100"),
        PERIOD("un periodo come P12M"),
        MONTH_DAY("mese e giorno come 03-31"),
        DATE("una data come 2015-04-30"),
        FLAG("true oppure false"),
        WORD("una delle parole ammesse");

        private final String expected;

        Kind(String expected) {
            this.expected = expected;
        }
    }

    Setting with(String other) {
        return new Setting(kind, other, allowed);
    }

    /** What the value should have been, for the message. */
    String expected() {
        return kind == Kind.WORD
                ? "una fra "
                        + String.join(
                                ", ", allowed.orElse(Set.of()).stream().sorted().toList())
                : kind.expected;
    }

    boolean wellFormed() {
        try {
            return switch (kind) {
                case DAYS, COUNT, EURO -> Integer.parseInt(value) >= 0;
                case PERCENT -> Integer.parseInt(value) >= 0 && Integer.parseInt(value) <= 100;
                case DAYS_LIST -> Arrays.stream(value.split(",")).allMatch(days -> Integer.parseInt(days.strip()) >= 0);
                case PERIOD -> !Period.parse(value).isNegative();
                case MONTH_DAY -> MonthDay.parse("--" + value) != null;
                case DATE -> Bounds.day(value, DateTimeFormatter.ISO_LOCAL_DATE) != null;
                case FLAG -> value.equals("true") || value.equals("false");
                case WORD -> allowed.orElse(Set.of()).contains(value);
            };
        } catch (NumberFormatException | DateTimeException malformed) {
            return false;
        }
    }
}
