/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Amounts by year and source: how the framework and the actions are compared (ER-10, F-QUADRO). */
public final class MoneyBySource {

    private final Map<YearSource, BigDecimal> amounts = new TreeMap<>();

    private MoneyBySource() {}

    /** A year and a source, in the order of the year. */
    public record YearSource(int year, FundingSource source) implements Comparable<YearSource> {

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
        var sums = new MoneyBySource();
        rows.forEach(row -> sums.add(new YearSource(row.year(), row.source()), row.amount()));
        return sums;
    }

    /** What the actions cost. */
    public static MoneyBySource ofActions(Collection<Action> actions) {
        var sums = new MoneyBySource();
        actions.stream()
                .flatMap(action -> action.costs().stream())
                .forEach(cost -> sums.add(new YearSource(cost.year(), cost.source()), cost.amount()));
        return sums;
    }

    private void add(YearSource cell, BigDecimal amount) {
        amounts.merge(cell, amount, BigDecimal::add);
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
