/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.chart.Chart;
import it.pianozona.chart.ChartTable;
import it.pianozona.chart.Charts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart as a page shows it.
 *
 * @param id of its elements, unique on the page
 * @param svg well-formed, all text in it escaped
 */
record DrawnChart(String id, String svg, ChartTable table) {

    static DrawnChart of(Charts charts, Chart chart, String id) {
        return new DrawnChart(id, charts.svg(chart, id), charts.table(chart));
    }

    static List<DrawnChart> all(Charts charts, List<Chart> several) {
        return IntStream.range(0, several.size())
                .mapToObj(at -> of(charts, several.get(at), "grafico-" + (at + 1)))
                .toList();
    }
}
