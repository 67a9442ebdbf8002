/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.chart.Chart;
import it.pianozona.territory.Municipality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The charts of one indicator of an area. */
public final class IndicatorCharts {

    /** At the place of an area's value of which a municipality is missing. */
    static final String PARTIAL = "parziale";

    /** At the place of an area's value of which a part is hidden. */
    private static final String HIDDEN = "nascosto";

    private static final String EURO = "euro";

    private final Measured measured;
    private final Indicator indicator;
    private final List<ReferenceValue> references;

    public IndicatorCharts(Measured measured, Indicator indicator, List<ReferenceValue> references) {
        this.measured = measured;
        this.indicator = indicator;
        this.references = references;
    }

    /** Years with a value, rising. */
    public List<Integer> years() {
        return measured.years(Set.of(indicator.code()));
    }

    /** Whether the values of the municipalities can be added up: counts and euro can, scores and shares cannot. */
    public boolean addsUp() {
        return indicator.whole() || indicator.unit().equals(EURO);
    }

    /** Each municipality's value of a year, beside the region's. */
    public Chart bars(int year) {
        var values =
                measured.towns().stream().map(town -> shown(town.istat(), year)).toList();
        var absences = measured.towns().stream()
                .map(town -> absence(town.istat(), year))
                .toList();
        return new Chart(
                Chart.Kind.BARS,
                "%s per Comune, %d".formatted(indicator.label(), year),
                indicator.unit(),
                measured.towns().stream().map(Municipality::name).toList(),
                List.of(new Chart.Series(indicator.label(), values, absences)),
                reference(year),
                source(year));
    }

    private Optional<BigDecimal> shown(String istat, int year) {
        return measured.datum(indicator.code(), istat, year)
                .flatMap(datum -> measured.smallCells().shown(datum));
    }

    private String absence(String istat, int year) {
        var datum = measured.datum(indicator.code(), istat, year);
        if (datum.isEmpty()) {
            return Chart.MISSING;
        }
        return measured.smallCells().shown(datum.get()).isPresent()
                ? ""
                : measured.smallCells().words();
    }

    private Optional<Chart.Reference> reference(int year) {
        return ReferenceValue.nearest(references, indicator.code(), year)
                .map(one -> new Chart.Reference(one.title(), one.value()));
    }

    private String source(int year) {
        return String.join("; ", measured.sources(Set.of(indicator.code()), year));
    }

    /** One municipality along the years. */
    public Chart trend(Municipality town) {
        var years = allYears();
        return line(
                town.name(),
                years,
                years.stream().map(year -> shown(town.istat(), year)).toList(),
                years.stream().map(year -> absence(town.istat(), year)).toList());
    }

    /** The whole area along the years; a year of which a municipality is missing or hidden has no value. */
    public Chart trendOfArea() {
        var years = allYears();
        return line(
                "Ambito",
                years,
                years.stream().map(this::total).toList(),
                years.stream().map(this::totalAbsence).toList());
    }

    private Optional<BigDecimal> total(int year) {
        var data = measured.data(indicator.code(), year);
        return data.size() < measured.towns().size()
                ? Optional.empty()
                : measured.smallCells().total(data);
    }

    private String totalAbsence(int year) {
        var given = measured.data(indicator.code(), year).size();
        if (given == 0) {
            return Chart.MISSING;
        }
        if (given < measured.towns().size()) {
            return PARTIAL;
        }
        return total(year).isPresent() ? "" : HIDDEN;
    }

    /** Names of the municipalities that gave no value for the year. */
    public String missing(int year) {
        return measured.names(measured.towns().stream()
                .map(Municipality::istat)
                .filter(istat -> measured.datum(indicator.code(), istat, year).isEmpty())
                .toList());
    }

    private List<Integer> allYears() {
        var known = years();
        return IntStream.rangeClosed(known.get(0), known.get(known.size() - 1))
                .boxed()
                .toList();
    }

    private Chart line(String name, List<Integer> years, List<Optional<BigDecimal>> values, List<String> absences) {
        var last = years.get(years.size() - 1);
        return new Chart(
                Chart.Kind.LINE,
                "%s negli anni: %s".formatted(indicator.label(), name),
                indicator.unit(),
                years.stream().map(String::valueOf).toList(),
                List.of(new Chart.Series(name, values, absences)),
                Optional.empty(),
                source(last));
    }
}
