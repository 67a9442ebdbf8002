/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Draws charts for pages and documents. The same chart gives the same bytes. */
@Service
public class Charts {

    private static final String IDENTIFIER = "[A-Za-z][A-Za-z0-9_-]*";

    /**
     * The chart as an {@code svg} element without XML declaration: {@code role="img"} with title and description, text as text in the
     * fonts of the product, nothing that runs or is fetched.
     *
     * @param id of the element, unique on its page; a letter, then letters, digits, {@code -} and {@code _}
     */
    public String svg(Chart chart, String id) {
        if (!id.matches(IDENTIFIER)) {
            throw new IllegalArgumentException("not an identifier: " + id);
        }
        return chart.kind() == Chart.Kind.BARS ? new BarDrawing(chart).svg(id) : new LineDrawing(chart).svg(id);
    }

    /** The values of the chart; the reference, where there is one, is the last row. */
    public ChartTable table(Chart chart) {
        var numbers = Numbers.fitting(chart.drawn());
        var headers = new ArrayList<>(List.of(chart.categoryName()));
        chart.series().forEach(one -> headers.add("%s (%s)".formatted(one.name(), chart.unit())));
        var rows = new ArrayList<>(IntStream.range(0, chart.categories().size())
                .mapToObj(at -> new ChartTable.Row(
                        chart.categories().get(at),
                        chart.series().stream()
                                .map(one -> cell(one, at, numbers))
                                .toList()))
                .toList());
        chart.reference()
                .ifPresent(one -> rows.add(new ChartTable.Row(
                        one.name() + " (riferimento)",
                        chart.series().stream()
                                .map(any -> numbers.format(one.value()))
                                .toList())));
        return new ChartTable(chart.title(), List.copyOf(headers), List.copyOf(rows), chart.source());
    }

    private static String cell(Chart.Series series, int at, Numbers numbers) {
        return series.values()
                .get(at)
                .map(numbers::format)
                .orElse(series.absences().get(at));
    }
}
