/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import it.pianozona.money.MoneyLine;
import it.pianozona.programme.sheet.FnpsColumn;
import it.pianozona.programme.sheet.FnpsRow;
import it.pianozona.programme.table.YearTable.Cell;
import it.pianozona.region.Fund;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** T4: the ministry's matrix of the national fund for social policies, five kinds of service by three kinds of people. */
final class FnpsTable {

    static final Fund FNPS = Fund.of("FNPS");

    private FnpsTable() {}

    static YearTable of(TableData data) {
        var rows = new ArrayList<List<Cell>>();
        for (var row : FnpsRow.values()) {
            rows.add(cells((row.ordinal() + 1) + ". " + row.italian(), data, line -> isIn(data, line, row)));
        }
        rows.add(cells("Totale", data, line -> Arrays.stream(FnpsRow.values()).anyMatch(row -> isIn(data, line, row))));
        var headers = new ArrayList<String>();
        headers.add("Servizi");
        Arrays.stream(FnpsColumn.values()).forEach(column -> headers.add(capital(column.italian())));
        headers.add("Totale");
        var placeless = data.planned(TableData.of(FNPS).and(line -> data.sheet(line.sheet())
                .flatMap(sheet -> sheet.service().fnpsRow())
                .isEmpty()));
        return new YearTable(
                "t4",
                "T4. Fondo nazionale politiche sociali, matrice del ministero",
                "Preventivo del fondo, in euro",
                headers,
                rows,
                placeless.signum() == 0
                        ? List.of()
                        : List.of(
                                "%s € del fondo non hanno posto nella matrice: indica il servizio e l'area nelle schede."
                                        .formatted(ItalianNumber.euro(placeless))));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ITALIAN) + words.substring(1);
    }

    private static boolean isIn(TableData data, MoneyLine line, FnpsRow row) {
        return data.sheet(line.sheet())
                .flatMap(sheet -> sheet.service().fnpsRow())
                .filter(row::equals)
                .isPresent();
    }

    private static List<Cell> cells(String name, TableData data, Predicate<MoneyLine> which) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(name));
        var total = TableData.NOTHING;
        for (var column : FnpsColumn.values()) {
            BigDecimal euro = data.planned(TableData.of(FNPS).and(which).and(line -> data.sheet(line.sheet())
                    .flatMap(sheet -> sheet.service().fnpsColumn())
                    .filter(column::equals)
                    .isPresent()));
            cells.add(Cell.of(euro));
            total = total.add(euro);
        }
        cells.add(Cell.of(total));
        return cells;
    }
}
