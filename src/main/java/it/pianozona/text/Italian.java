/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How days, counts and articles stand in an Italian sentence, whatever the language of machine and browser (N-18). Instants are read in Europe/Rome.
 */
public final class Italian {

    private static final DateTimeFormatter DAY = formatter("dd/MM/yyyy");
    private static final DateTimeFormatter LONG_DAY = formatter("d MMMM yyyy");
    private static final DateTimeFormatter TYPED = formatter("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter MOMENT = formatter("dd/MM/yyyy 'alle' HH:mm");

    /** The 8th and the 11th begin with a vowel: "l'8 marzo", "dall'11/01/2018". */
    private static final Pattern BEFORE_A_VOWEL =
            Pattern.compile("\\b([Ii]l|[Dd]al|[Aa]l|[Dd]el|[Nn]el|[Ss]ul) (?=(?:0?8|11)(?:/\\d| [a-z]+ \\d{4}))");

    private Italian() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ITALY).withZone(ZoneId.of("Europe/Rome"));
    }

    /** {@code 01/03/2018}. */
    public static String day(TemporalAccessor day) {
        return DAY.format(day);
    }

    /** {@code 1 marzo 2018}. */
    public static String longDay(TemporalAccessor day) {
        return LONG_DAY.format(day);
    }

    /** {@code 01/03/2018 alle 17:30}. */
    public static String moment(TemporalAccessor at) {
        return MOMENT.format(at);
    }

    /** {@code 01/03/2018 17:30}, as it is typed in a field. */
    public static String typed(TemporalAccessor at) {
        return TYPED.format(at);
    }

    /** {@code 1 giorno}, {@code 7 giorni}. */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** {@code Rho, Lainate e Pero}. */
    public static String list(List<String> names) {
        var last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " e " + names.get(last);
    }

    /** The sentence with its articles before an 8th or 11th day: "dal 08/03/2018" becomes "dall'08/03/2018". */
    public static String elided(String sentence) {
        return BEFORE_A_VOWEL.matcher(sentence).replaceAll(article -> switch (article.group(1)) {
            case "Il" -> "L'";
            case "il" -> "l'";
            default -> article.group(1) + "l'";
        });
    }
}
