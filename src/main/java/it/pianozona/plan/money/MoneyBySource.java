/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Amounts by year and source: how the framework and the actions are compared (ER-10, F-QUADRO). */
public final class MoneyBySource {

    private final Map<YearSource, BigDecimal> amounts = new TreeMap<>();

    private MoneyBySource() {}

    /** A year and a source, in the order of the year. */
    public record YearSource(int year, Fund source) implements Comparable<YearSource> {

        @Override
        public int compareTo(YearSource other) {
            return year == other.year ? source.compareTo(other.source) : Integer.compare(year, other.year);
        }

        /** For example "2018, Comuni". */
        public String italian() {
            return year + ", " + source.italian();
        }
    }

    /** What the framework counts on, over the areas. */
    public static MoneyBySource ofFramework(Collection<FrameworkRow> rows) {
        return of(rows, row -> new YearSource(row.year(), row.source()), FrameworkRow::amount);
    }

    /** Parts of whatever has a year, a source and euro, summed. */
    public static <T> MoneyBySource of(
            Collection<T> parts, Function<T, YearSource> cell, Function<T, BigDecimal> amount) {
        var sums = new MoneyBySource();
        parts.forEach(part -> sums.amounts.merge(cell.apply(part), amount.apply(part), BigDecimal::add));
        return sums;
    }

    /** Absent where nothing is said of that year and source, which is not the same as nothing at all. */
    public Optional<BigDecimal> find(YearSource cell) {
        return Optional.ofNullable(amounts.get(cell));
    }

    /** Euro, 0 where nothing is said. */
    public BigDecimal at(YearSource cell) {
        return amounts.getOrDefault(cell, BigDecimal.ZERO).setScale(2);
    }

    /** The years and sources of which something is said, in order. */
    public List<YearSource> cells() {
        return List.copyOf(amounts.keySet());
    }
}
