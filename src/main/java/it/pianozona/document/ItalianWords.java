/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How amounts, dates and long texts are written in a document (requirement 3.25). */
public final class ItalianWords {

    static final ItalianWords INSTANCE = new ItalianWords();

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALY);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ITALY);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ITALY);

    private static final Pattern ITEM = Pattern.compile("^[-–•*]\\s+");

    private ItalianWords() {}

    /**
     * A part of a text that a person wrote.
     *
     * @param list whether the lines are the items of a list
     */
    public record Passage(boolean list, List<String> lines) {}

    /** The text in passages: lines that begin with a dash, a bullet or an asterisk are items of a list. */
    public List<Passage> passages(String text) {
        var passages = new ArrayList<Passage>();
        for (var line : paragraphs(text)) {
            var item = ITEM.matcher(line).find();
            var last = passages.isEmpty() ? null : passages.get(passages.size() - 1);
            if (!item || last == null || !last.list()) {
                last = new Passage(item, new ArrayList<>());
                passages.add(last);
            }
            last.lines().add(item ? ITEM.matcher(line).replaceFirst("") : line);
        }
        return passages;
    }

    /** {@code 1.234,50 €}, with a space that does not break. */
    public String euro(BigDecimal amount) {
        return number("#,##0.00", amount) + "\u00a0€";
    }

    /** {@code 1.235 €}: rounded to the euro, for texts that nobody counts with. */
    public String wholeEuro(BigDecimal amount) {
        return number("#,##0", amount.setScale(0, RoundingMode.HALF_UP)) + "\u00a0€";
    }

    /** {@code 1.234,5}: no more decimals than there are. */
    public String number(BigDecimal value) {
        return number("#,##0.##", value);
    }

    private static String number(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ITALY)).format(value);
    }

    /** {@code 1º gennaio 2018}. */
    public String day(LocalDate day) {
        var text = LONG_DAY.format(day).replace(' ', '\u00a0');
        return day.getDayOfMonth() == 1 ? text.replaceFirst("^1", "1º") : text;
    }

    /** {@code dal 3 marzo 2018}, {@code dall'8 marzo 2018}. */
    public String from(LocalDate day) {
        return (beginsWithVowel(day) ? "dall'" : "dal\u00a0") + day(day);
    }

    /** {@code al 3 marzo 2018}, {@code all'11 marzo 2018}. */
    public String to(LocalDate day) {
        return (beginsWithVowel(day) ? "all'" : "al\u00a0") + day(day);
    }

    private static boolean beginsWithVowel(LocalDate day) {
        return day.getDayOfMonth() == 8 || day.getDayOfMonth() == 11;
    }

    /** {@code 01/01/2018}. */
    public String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** {@code 17:30}. */
    public String hour(LocalDateTime at) {
        return HOUR.format(at);
    }

    /** The paragraphs of a text that a person wrote: what stands between line breaks. */
    public List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** {@code 1 ente}, {@code 2 enti}. */
    public String count(int number, String one, String many) {
        return number + "\u00a0" + (number == 1 ? one : many);
    }

    /** {@code 3 maggio 2018 e 10 maggio 2018}. */
    public String days(List<LocalDate> days) {
        return list(days.stream().map(this::day).toList());
    }

    /** {@code 2018: 100,00 €; 2019: 200,00 €}. */
    public String yearly(Map<Integer, BigDecimal> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + euro(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** {@code Rho, Lainate e Pero}. */
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        var last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " e " + names.get(last);
    }
}
