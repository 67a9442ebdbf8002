/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet as an Excel workbook: one worksheet, its headers bold and always in sight, nothing that runs. */
final class XlsxWriter {

    /** Excel keeps no more of a number. */
    private static final int MOST_DIGITS = 15;
    /** Excel opens no longer text. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int FIRST_YEAR = 1900;
    private static final int ROWS_AT_ONCE = 1_000;

    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern CODE = Pattern.compile("0\\d+");

    /** With these a text that is edited would become a formula. */
    private static final String RUN = "=+-@";

    /**
     * What the cells of a column have in common.
     *
     * @param format of its numbers
     * @param isCodes if any of its figures begins with a zero that counts, as ISTAT codes do: then all are texts
     * @param width in letters
     */
    private record Column(String format, boolean isCodes, int width) {

        static Column of(Sheet sheet, int place) {
            var cells = sheet.rows().stream().map(row -> row.cells().get(place)).toList();
            return new Column(
                    format(cells),
                    cells.stream().anyMatch(cell -> CODE.matcher(cell).matches()),
                    Stream.concat(Stream.of(sheet.headers().get(place)), cells.stream())
                            .flatMap(String::lines)
                            .mapToInt(String::length)
                            .map(length -> Math.max(NARROWEST, Math.min(WIDEST, length + 2)))
                            .max()
                            .orElse(NARROWEST));
        }

        private static String format(List<String> cells) {
            int decimals = cells.stream()
                    .flatMap(cell -> CellText.number(cell).stream())
                    .mapToInt(BigDecimal::scale)
                    .max()
                    .orElse(0);
            return decimals == 0 ? "0" : "#,##0." + "0".repeat(Math.max(2, decimals));
        }
    }

    private final Worksheet page;
    private final List<Column> columns;

    private XlsxWriter(Worksheet page, List<Column> columns) {
        this.page = page;
        this.columns = columns;
    }

    static byte[] write(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Pianozona", null)) {
            var columns = IntStream.range(0, sheet.headers().size())
                    .mapToObj(place -> Column.of(sheet, place))
                    .toList();
            new XlsxWriter(workbook.newWorksheet("Dati"), columns).table(sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void table(Sheet sheet) throws IOException {
        page.freezePane(0, 1);
        page.repeatRows(0);
        for (int place = 0; place < columns.size(); place++) {
            page.width(place, columns.get(place).width());
            page.value(0, place, text(sheet.headers().get(place)));
            page.style(0, place).bold().format("@").set();
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row).cells();
            for (int place = 0; place < cells.size(); place++) {
                value(row + 1, place, cells.get(place));
            }
            if (row % ROWS_AT_ONCE == 0) {
                page.flush();
            }
        }
    }

    private void value(int row, int place, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        var number = CellText.number(cell).filter(value -> value.precision() <= MOST_DIGITS);
        var day = CellText.day(cell).filter(value -> value.getYear() >= FIRST_YEAR);
        if (number.isPresent() && !columns.get(place).isCodes()) {
            page.value(row, place, number.get());
            page.style(row, place).format(columns.get(place).format()).set();
        } else if (day.isPresent()) {
            page.value(row, place, day.get());
            page.style(row, place).format("dd/mm/yyyy").set();
        } else {
            page.value(row, place, text(cell));
            if (isKeptAsText(cell)) {
                page.style(row, place).format("@").set();
            } else if (cell.indexOf('\n') >= 0) {
                page.style(row, place).wrapText(true).set();
            }
        }
    }

    /** Who goes into the cell and out again finds what was there: no formula, and the zeros of a code. */
    private static boolean isKeptAsText(String cell) {
        return RUN.indexOf(cell.charAt(0)) >= 0 || FIGURES.matcher(cell).matches();
    }

    private static String text(String cell) {
        var written = XlsxStrings.written(cell);
        return written.length() <= LONGEST_TEXT ? written : written.substring(0, LONGEST_TEXT - 1) + '…';
    }
}
