/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An economic table as people read it and as a sheet.
 *
 * @param code for example {@code t1}
 * @param title for example "T1. Entrate"
 * @param caption what stands in it, with its unit
 * @param rows each with as many cells as there are headers
 * @param remarks what is to be said of it, whole sentences; none if nothing is
 */
public record YearTable(
        String code, String title, String caption, List<String> headers, List<List<Cell>> rows, List<String> remarks) {

    /** A cell: words, or euro. */
    public record Cell(String text, boolean number) {

        static Cell of(String words) {
            return new Cell(words, false);
        }

        /** Euro with two decimals. */
        static Cell of(BigDecimal euro) {
            return new Cell(ItalianNumber.euro(euro), true);
        }
    }

    /** The table as a sheet that a spreadsheet can go on counting with. */
    public Sheet sheet() {
        var lines = new ArrayList<Sheet.Row>();
        for (var row : rows) {
            lines.add(new Sheet.Row(
                    lines.size() + 2,
                    row.stream()
                            .map(cell -> cell.number() ? cell.text().replace(".", "") : cell.text())
                            .toList()));
        }
        return new Sheet(headers, lines);
    }
}
