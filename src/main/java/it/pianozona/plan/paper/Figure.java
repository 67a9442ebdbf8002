/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.chart.Chart;
import it.pianozona.chart.ChartTable;
import it.pianozona.chart.Charts;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawn chart with its data.
 *
 * @param number from 1
 * @param svg the drawing, well-formed
 */
record Figure(int number, String title, String svg, ChartTable table) {

    /** The charts, drawn and numbered. */
    static List<Figure> of(Charts charts, List<Chart> data) {
        var figures = new ArrayList<Figure>();
        for (var chart : data) {
            var number = figures.size() + 1;
            figures.add(new Figure(number, chart.title(), charts.svg(chart, "figura-" + number), charts.table(chart)));
        }
        return figures;
    }
}
