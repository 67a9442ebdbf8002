/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.util.List;

/**
 * The values of a chart as a table, in Italian numbers: what a person who cannot see the chart reads.
 *
 * @param headers first the name of the categories, then one for each series
 * @param source where the values come from, may be empty
 */
public record ChartTable(String caption, List<String> headers, List<Row> rows, String source) {

    /**
     * @param name the category
     * @param cells one for each series, a number or the words at its place
     */
    public record Row(String name, List<String> cells) {}
}
