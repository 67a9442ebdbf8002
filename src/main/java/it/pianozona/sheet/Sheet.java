/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import java.util.List;

/**
 * A sheet as people see it: every cell is text, numbers with the decimal comma and without points, dates as dd/mm/yyyy.
 *
 * @param headers titles of the columns, none twice
 * @param rows without the empty ones; each has as many cells as there are headers
 */
public record Sheet(List<String> headers, List<Row> rows) {

    /**
     * A row.
     *
     * @param number as the spreadsheet shows it: the first row of the file is 1
     * @param cells an empty text where there is nothing
     */
    public record Row(int number, List<String> cells) {}
}
