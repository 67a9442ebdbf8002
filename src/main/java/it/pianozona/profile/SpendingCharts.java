/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.chart.Chart;
import it.pianozona.profile.figure.SpendingRow;
import it.pianozona.profile.figure.Transfer;
import it.pianozona.territory.Municipality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The charts of the social spending of an area. */
final class SpendingCharts {

    private static final String PER_CAPITA = "euro pro capite";

    private final Measured measured;
    private final List<ReferenceValue> references;

    SpendingCharts(Measured measured, List<ReferenceValue> references) {
        this.measured = measured;
        this.references = references;
    }

    /** All that can be drawn of the last year with spending data. */
    List<Chart> all() {
        var charts = new ArrayList<Chart>();
        last(Set.of(Measured.SPENDING)).ifPresent(year -> {
            perCapita(year).ifPresent(charts::add);
            trend().ifPresent(charts::add);
            shares(year).ifPresent(charts::add);
        });
        last(Set.of(Measured.TRANSFERRED)).flatMap(this::transfers).ifPresent(charts::add);
        return charts;
    }

    /** All that can be drawn of one year, and the years before it. */
    List<Chart> of(int year) {
        return Stream.of(perCapita(year), trend(), shares(year), transfers(year))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Integer> last(Set<String> indicators) {
        var years = measured.years(indicators);
        return years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
    }

    /** Each municipality's spending for each inhabitant, beside the region's. */
    Optional<Chart> perCapita(int year) {
        var values = measured.spending(year).rows().stream()
                .map(SpendingRow::perCapita)
                .toList();
        return drawn(bars(
                "Spesa sociale pro capite per Comune, %d".formatted(year),
                PER_CAPITA,
                List.of(new Chart.Series("Spesa pro capite", values)),
                reference(SpendingResult.SPESA_PRO_CAPITE.name(), year),
                source(Set.of(Measured.SPENDING, Measured.POPULATION), year)));
    }

    /** The area's spending for each inhabitant along the years; a year of which a municipality is missing is not drawn. */
    Optional<Chart> trend() {
        var known = measured.years(Set.of(Measured.SPENDING));
        if (known.size() < 2) {
            return Optional.empty();
        }
        var years = IntStream.rangeClosed(known.get(0), known.get(known.size() - 1))
                .boxed()
                .toList();
        var figures =
                years.stream().map(year -> measured.spending(year).perCapita()).toList();
        var series = new Chart.Series(
                "Ambito",
                figures.stream()
                        .map(figure -> figure.isPartial() ? Optional.<BigDecimal>empty() : figure.value())
                        .toList(),
                figures.stream()
                        .map(figure -> figure.isPartial()
                                ? IndicatorCharts.PARTIAL
                                : figure.value().isPresent() ? "" : Chart.MISSING)
                        .toList());
        return drawn(new Chart(
                Chart.Kind.LINE,
                "Spesa sociale pro capite dell'ambito negli anni",
                PER_CAPITA,
                years.stream().map(String::valueOf).toList(),
                List.of(series),
                reference(SpendingResult.SPESA_PRO_CAPITE.name(), years.get(years.size() - 1)),
                source(Set.of(Measured.SPENDING, Measured.POPULATION), years.get(years.size() - 1))));
    }

    /** What each municipality plans and manages together with the others (LO15-13). */
    Optional<Chart> shares(int year) {
        var rows = measured.spending(year).rows();
        return drawn(bars(
                "Spesa programmata e gestita insieme per Comune, %d".formatted(year),
                "% della spesa sociale",
                List.of(
                        new Chart.Series("Programmata insieme", shares(rows, SpendingRow::plannedShare)),
                        new Chart.Series("Gestita insieme", shares(rows, SpendingRow::managedShare))),
                Optional.empty(),
                source(Set.of(Measured.SPENDING, Measured.PLANNED, Measured.MANAGED), year)));
    }

    private static List<Optional<BigDecimal>> shares(
            List<SpendingRow> rows, Function<SpendingRow, Optional<BigDecimal>> share) {
        return rows.stream().map(share).toList();
    }

    /** Which share of its budget each municipality transfers to the area (LO15-50). */
    Optional<Chart> transfers(int year) {
        var shares = measured.transfers(year).stream()
                .filter(one -> one.share().isPresent())
                .collect(Collectors.toMap(
                        Transfer::municipality, one -> one.share().orElseThrow()));
        var values = measured.towns().stream()
                .map(town -> Optional.ofNullable(shares.get(town.istat())))
                .toList();
        return drawn(bars(
                "Quota del bilancio trasferita all'ambito per Comune, %d".formatted(year),
                "% del bilancio",
                List.of(new Chart.Series("Quota trasferita", values)),
                Optional.empty(),
                source(Set.of(Measured.BUDGET, Measured.TRANSFERRED), year)));
    }

    private Chart bars(
            String title, String unit, List<Chart.Series> series, Optional<Chart.Reference> reference, String source) {
        var names = measured.towns().stream().map(Municipality::name).toList();
        return new Chart(Chart.Kind.BARS, title, unit, names, series, reference, source);
    }

    private Optional<Chart.Reference> reference(String code, int year) {
        return ReferenceValue.nearest(references, code, year).map(one -> new Chart.Reference(one.title(), one.value()));
    }

    private String source(Set<String> indicators, int year) {
        return String.join("; ", measured.sources(indicators, year));
    }

    /** A chart without any value says nothing. */
    private static Optional<Chart> drawn(Chart chart) {
        Predicate<Chart.Series> some = one -> one.values().stream().anyMatch(Optional::isPresent);
        return Optional.of(chart).filter(one -> one.series().stream().anyMatch(some));
    }
}
