/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import it.pianozona.region.Fund;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The framework, an estimate, beside what was planned, committed and paid, by year, source and area (ER-69, table T6). Differences are
 * shown and refuse nothing.
 *
 * @param lines by year, area and source; only those of which some figure speaks
 */
public record Reconciliation(List<Line> lines) {

    /** What a line is about. The areas stand in the order of the framework; what belongs to none comes last. */
    public record Place(int year, String heading, Fund fund) implements Comparable<Place> {

        private static final List<String> HEADINGS = List.of("SOCIAL", "SOCIO_HEALTH", "HEALTH", "");

        private static final Comparator<Place> IN_ORDER = Comparator.comparingInt(Place::year)
                .thenComparingInt(place -> HEADINGS.indexOf(place.heading))
                .thenComparing(Place::fund);

        static Place of(MoneyLine line) {
            return new Place(line.year(), line.heading(), line.fund());
        }

        @Override
        public int compareTo(Place other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /** A year, a source and an area, with the euro of each stage. */
    public record Line(Place place, StageAmounts amounts) {}

    /** @param lines of the years of a plan, each figure once: see {@link MoneySums#latest} */
    public static Reconciliation of(Collection<MoneyLine> lines) {
        return new Reconciliation(
                lines.stream().collect(groupingBy(Place::of, TreeMap::new, toList())).entrySet().stream()
                        .map(one -> new Line(one.getKey(), StageAmounts.of(one.getValue())))
                        .toList());
    }

    /** Of a year, over sources and areas. */
    public StageAmounts ofYear(int year) {
        return sum(place -> place.year() == year);
    }

    /** Of all years, sources and areas. */
    public StageAmounts total() {
        return sum(place -> true);
    }

    private StageAmounts sum(Predicate<Place> which) {
        return StageAmounts.sum(lines.stream()
                .filter(line -> which.test(line.place()))
                .map(Line::amounts)
                .toList());
    }
}
