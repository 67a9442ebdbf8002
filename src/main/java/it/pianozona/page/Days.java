/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days as people say them: near ones by their name, the others by how far they are. */
public final class Days {

    private static final int WEEK = 7;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("EEEE", Locale.ITALY);

    private Days() {}

    /** For example "1 giorno", "12 giorni". */
    public static String count(long days) {
        return Italian.count(days, "giorno", "giorni");
    }

    /** For example "in ritardo di 6 giorni", "scade oggi", "manca 1 giorno", "mancano 12 giorni". */
    public static String left(LocalDate due, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            return "in ritardo di " + count(-left);
        }
        return left == 0 ? "scade oggi" : (left == 1 ? "manca " : "mancano ") + count(left);
    }

    /** For example "oggi, 18/06/2018", "venerdì, 22/06/2018", "30/06/2018, fra 12 giorni", "12/06/2018". */
    public static String near(LocalDate day, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, day);
        if (left < 0) {
            return Italian.day(day);
        }
        if (left >= WEEK) {
            return "%s, fra %s".formatted(Italian.day(day), count(left));
        }
        var name = left == 0 ? "oggi" : left == 1 ? "domani" : day.format(NAME);
        return name + ", " + Italian.day(day);
    }
}
