/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.territory.Municipality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one part and one year: a row for each Comune, a column for each indicator; an absent cell is a gap.
 *
 * @param seen position of the last entry when the grid was read
 */
public record DataGrid(
        int year,
        List<Municipality> towns,
        List<Indicator> indicators,
        Map<Cell, Datum> values,
        SmallCells small,
        long seen) {

    public Cell cell(Indicator indicator, Municipality town) {
        return new Cell(indicator.code(), town.istat(), year);
    }

    public Optional<Datum> value(Indicator indicator, Municipality town) {
        return Optional.ofNullable(values.get(cell(indicator, town)));
    }

    /** Whether the cell has a value that nobody reads. */
    public boolean isHidden(Indicator indicator, Municipality town) {
        return value(indicator, town)
                .map(datum -> small.hides(indicator, datum.value()))
                .orElse(false);
    }

    /** The value as people read it; empty where there is none. */
    public String words(Indicator indicator, Municipality town) {
        return value(indicator, town)
                .map(datum -> small.words(indicator, datum.value()))
                .orElse("");
    }

    /** Cells of the grid without value. */
    public int gaps() {
        return indicators.stream().mapToInt(this::gaps).sum();
    }

    /** Comuni without value of an indicator. */
    public int gaps(Indicator indicator) {
        return (int)
                towns.stream().filter(town -> value(indicator, town).isEmpty()).count();
    }

    /** All cells. */
    public int size() {
        return towns.size() * indicators.size();
    }

    /** The sum over the Comuni; absent if there are gaps, if a value is hidden, or if a sum says nothing (points). */
    public Optional<BigDecimal> total(Indicator indicator) {
        var column =
                towns.stream().flatMap(town -> value(indicator, town).stream()).toList();
        var adds = indicator.whole() || indicator.unit().equals("euro");
        return adds && column.size() == towns.size() ? small.total(column) : Optional.empty();
    }
}
