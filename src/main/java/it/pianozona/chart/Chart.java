/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart as data: what it shows, not how it looks.
 *
 * @param title what it shows, Italian, one line
 * @param unit of all values, Italian, for example {@code euro pro capite}
 * @param categoryName what a category is, head of the first column of the table, for example {@code Comune}
 * @param categories 1 to {@value #MOST_CATEGORIES} municipalities, years or items, in the order in which they are drawn
 * @param series 1 to {@value #MOST_SERIES}, each with one value for each category
 * @param reference a value to compare with, for example the region's
 * @param source where the values come from, may be empty
 */
public record Chart(
        Kind kind,
        String title,
        String unit,
        String categoryName,
        List<String> categories,
        List<Series> series,
        Optional<Reference> reference,
        String source) {

    /** More would not fit a page. */
    public static final int MOST_CATEGORIES = 200;

    /** More could not be told apart without colours. */
    public static final int MOST_SERIES = 4;

    /** Words at the place of a value that nobody gave. */
    public static final String MISSING = "manca";

    /** How the values are drawn. */
    public enum Kind {
        /** One bar, or one for each series, for each category, lying. */
        BARS,
        /** One line for each series along the years; a missing year interrupts it. */
        LINE
    }

    /**
     * One value for each category.
     *
     * @param absences words at the place of each absent value, for example {@code manca} or {@code meno di 5}; empty where there is a
     *     value
     */
    public record Series(String name, List<Optional<BigDecimal>> values, List<String> absences) {

        public Series {
            values = List.copyOf(values);
            absences = List.copyOf(absences);
            require(values.size() == absences.size(), "one word for each value of " + name);
        }

        /** A series whose absent values are all missing. */
        public Series(String name, List<Optional<BigDecimal>> values) {
            this(
                    name,
                    values,
                    values.stream()
                            .map(value -> value.isPresent() ? "" : MISSING)
                            .toList());
        }
    }

    /** A value to compare with, drawn as a line across the chart. */
    public record Reference(String name, BigDecimal value) {}

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        require(!title.isBlank(), "a chart has a title");
        require(
                !categories.isEmpty() && categories.size() <= MOST_CATEGORIES,
                "a chart has 1 to %d categories".formatted(MOST_CATEGORIES));
        require(!series.isEmpty() && series.size() <= MOST_SERIES, "a chart has 1 to %d series".formatted(MOST_SERIES));
        var size = categories.size();
        require(series.stream().allMatch(one -> one.values().size() == size), "one value for each category");
    }

    /** A chart whose categories are municipalities (bars) or years (line). */
    public Chart(
            Kind kind,
            String title,
            String unit,
            List<String> categories,
            List<Series> series,
            Optional<Reference> reference,
            String source) {
        this(kind, title, unit, kind == Kind.BARS ? "Comune" : "Anno", categories, series, reference, source);
    }

    /** All values that there are, without the reference. */
    List<BigDecimal> present() {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the axis must reach: all values and the reference. */
    List<BigDecimal> drawn() {
        var all = new ArrayList<>(present());
        reference.map(Reference::value).ifPresent(all::add);
        return all;
    }

    private static void require(boolean rule, String words) {
        if (!rule) {
            throw new IllegalArgumentException(words);
        }
    }
}
