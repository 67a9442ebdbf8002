/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import it.pianozona.programme.table.YearTable.Cell;
import it.pianozona.region.Fund;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** T5: what the funds for who is not self-sufficient pay, by service, fund and district (ER-20). */
public final class FrnaTable {

    private static final List<Fund> FUNDS = List.of(Fund.of("FRNA"), Fund.of("FNA"));

    private FrnaTable() {}

    /** A service and what a fund pays for it, in euro. */
    public record Line(String service, Fund fund, String district, BigDecimal amount) {}

    /** By sheet and fund; only where there is something. */
    static List<Line> lines(TableData data) {
        var lines = new ArrayList<Line>();
        for (var sheet : data.sheets()) {
            for (var fund : FUNDS) {
                var euro = data.planned(TableData.of(sheet).and(TableData.of(fund)));
                if (euro.signum() > 0) {
                    lines.add(new Line(SheetsTable.name(sheet), fund, data.district(), euro));
                }
            }
        }
        return lines;
    }

    static YearTable of(TableData data) {
        var rows = new ArrayList<List<Cell>>();
        lines(data)
                .forEach(line -> rows.add(List.of(
                        Cell.of(line.service()),
                        Cell.of(line.fund().italian()),
                        Cell.of(line.district()),
                        Cell.of(line.amount()))));
        var total = lines(data).stream().map(Line::amount).reduce(TableData.NOTHING, BigDecimal::add);
        rows.add(List.of(Cell.of("Totale"), Cell.of(""), Cell.of(""), Cell.of(total)));
        var given = data.resources().stream()
                .filter(one -> FUNDS.contains(one.fund()))
                .map(one -> one.available())
                .reduce(TableData.NOTHING, BigDecimal::add);
        return new YearTable(
                "t5",
                "T5. Non autosufficienza",
                "Fondi per la non autosufficienza per servizio, in euro",
                List.of("Servizio", "Fondo", "Distretto", "Importo"),
                rows,
                given.compareTo(total) == 0
                        ? List.of()
                        : List.of("I fondi danno %s €, le schede ne programmano %s."
                                .formatted(ItalianNumber.euro(given), ItalianNumber.euro(total))));
    }
}
