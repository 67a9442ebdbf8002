/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import it.pianozona.money.MoneyLine;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.table.YearTable.Cell;
import it.pianozona.region.Fund;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** T2: what each sheet costs by fund, its total, and the difference to its cover, which is to be 0. */
final class SheetsTable {

    private SheetsTable() {}

    static YearTable of(TableData data) {
        var funds = data.funds().and(data.book().planned().stream().map(MoneyLine::fund)).stream()
                .filter(fund -> data.planned(TableData.of(fund)).signum() > 0)
                .toList();
        var rows = new ArrayList<List<Cell>>();
        var remarks = new ArrayList<String>();
        for (var sheet : data.sheets()) {
            var covered = data.planned(TableData.of(sheet));
            var total = sheet.total().orElse(covered);
            var difference = total.subtract(covered);
            var row = new ArrayList<Cell>();
            row.add(Cell.of(name(sheet)));
            funds.forEach(
                    fund -> row.add(Cell.of(data.planned(TableData.of(sheet).and(TableData.of(fund))))));
            row.add(Cell.of(total));
            row.add(Cell.of(difference));
            rows.add(row);
            if (difference.signum() != 0) {
                remarks.add(
                        difference.signum() > 0
                                ? "Scheda %s: mancano %s € di copertura."
                                        .formatted(name(sheet), ItalianNumber.euro(difference))
                                : "Scheda %s: la copertura supera il costo di %s €."
                                        .formatted(name(sheet), ItalianNumber.euro(difference.negate())));
            }
        }
        rows.add(totals(data, funds));
        var headers = new ArrayList<String>();
        headers.add("Scheda");
        headers.addAll(funds.stream().map(Fund::italian).toList());
        headers.add("Costo");
        headers.add("Differenza");
        return new YearTable(
                "t2", "T2. Spesa per scheda e fonte", "Spesa programmata, in euro", headers, rows, remarks);
    }

    static String name(ProgrammeSheet sheet) {
        return sheet.number() + ". " + sheet.title();
    }

    private static List<Cell> totals(TableData data, List<Fund> funds) {
        var ids = data.sheets().stream().map(ProgrammeSheet::id).collect(Collectors.toSet());
        var covered = data.planned(line -> line.sheet().filter(ids::contains).isPresent());
        var total = data.sheets().stream()
                .map(sheet -> sheet.total().orElseGet(() -> data.planned(TableData.of(sheet))))
                .reduce(TableData.NOTHING, BigDecimal::add);
        var row = new ArrayList<Cell>();
        row.add(Cell.of("Totale"));
        funds.forEach(fund -> row.add(Cell.of(data.planned(TableData.of(fund)
                .and(line -> line.sheet().filter(ids::contains).isPresent())))));
        row.add(Cell.of(total));
        row.add(Cell.of(total.subtract(covered)));
        return row;
    }
}
