/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart as a page shows it.
 *
 * @param id of its elements, unique on the page
 * @param svg well-formed, all text in it escaped
 */
public record DrawnChart(String id, String svg, ChartTable table) {

    /** One chart. */
    public static DrawnChart of(Charts charts, Chart chart, String id) {
        return new DrawnChart(id, charts.svg(chart, id), charts.table(chart));
    }

    /** The charts of a page, numbered. */
    public static List<DrawnChart> all(Charts charts, List<Chart> several) {
        return IntStream.range(0, several.size())
                .mapToObj(at -> of(charts, several.get(at), "grafico-" + (at + 1)))
                .toList();
    }
}
