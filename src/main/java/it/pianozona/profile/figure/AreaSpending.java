/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Social spending of the municipalities of an area in a year (LO15-3..13).
 *
 * @param rows one for each municipality, also for those that gave nothing
 */
public record AreaSpending(List<SpendingRow> rows) {

    public AreaSpending {
        rows = List.copyOf(rows);
    }

    /** Total spending by total population, not the mean of the municipalities. */
    public Figure perCapita() {
        return figure(
                row -> row.perCapita().isPresent(),
                row -> row.total().orElseThrow(),
                row -> row.population().orElseThrow(),
                Ratio::of);
    }

    /** Largest less smallest per capita spending; needs two municipalities (LO15-4). */
    public Figure differential() {
        var counted = rows.stream().filter(row -> row.perCapita().isPresent()).toList();
        var values = counted.stream().map(row -> row.perCapita().orElseThrow()).toList();
        var value = values.size() < 2
                ? Optional.<BigDecimal>empty()
                : Optional.of(Collections.max(values).subtract(Collections.min(values)));
        return new Figure(value, counted.size(), missing(counted));
    }

    /** Percent of the spending that is planned together (LO15-7). */
    public Figure jointPlanning() {
        return share(SpendingRow::planned);
    }

    /** Percent of the spending that is managed together (LO15-8). */
    public Figure jointManagement() {
        return share(SpendingRow::managed);
    }

    /** Euro planned together for each inhabitant (LO15-7). */
    public Figure plannedPerCapita() {
        return perCapitaOf(SpendingRow::planned);
    }

    /** Euro managed together for each inhabitant (LO15-8). */
    public Figure managedPerCapita() {
        return perCapitaOf(SpendingRow::managed);
    }

    private Figure perCapitaOf(Function<SpendingRow, Optional<BigDecimal>> part) {
        return figure(
                row -> part.apply(row).isPresent()
                        && row.population()
                                .filter(people -> people.signum() > 0)
                                .isPresent(),
                row -> part.apply(row).orElseThrow(),
                row -> row.population().orElseThrow(),
                Ratio::of);
    }

    /** Percent of the spending that users pay. */
    public Figure contribution() {
        return share(SpendingRow::contribution);
    }

    /** Percent of the spending that other funds pay. */
    public Figure otherIncome() {
        return share(SpendingRow::otherIncome);
    }

    private Figure share(Function<SpendingRow, Optional<BigDecimal>> part) {
        return figure(
                row -> row.comparable(part.apply(row)).isPresent(),
                row -> part.apply(row).orElseThrow(),
                row -> row.total().orElseThrow(),
                Ratio::percent);
    }

    private Figure figure(
            Predicate<SpendingRow> counts,
            Function<SpendingRow, BigDecimal> above,
            Function<SpendingRow, BigDecimal> below,
            Quotient quotient) {
        var counted = rows.stream().filter(counts).toList();
        return new Figure(quotient.of(sum(counted, above), sum(counted, below)), counted.size(), missing(counted));
    }

    private static BigDecimal sum(List<SpendingRow> rows, Function<SpendingRow, BigDecimal> part) {
        return rows.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> missing(List<SpendingRow> counted) {
        return rows.stream()
                .filter(row -> !counted.contains(row))
                .map(SpendingRow::municipality)
                .toList();
    }

    private interface Quotient {
        Optional<BigDecimal> of(BigDecimal above, BigDecimal below);
    }
}
