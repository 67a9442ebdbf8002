/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.money.Reconciliation;
import it.pianozona.money.Stage;
import it.pianozona.programme.YearsMoney;
import it.pianozona.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tables T6 and T7 as sheets, with the columns of the page. A figure that nobody has said is an empty cell. */
final class YearsSheets {

    private static final List<Stage> RECONCILED = List.of(Stage.ESTIMATE, Stage.PLANNED, Stage.COMMITTED, Stage.PAID);
    private static final List<Stage> FOLLOWED =
            List.of(Stage.PLANNED, Stage.COMMITTED, Stage.PAID, Stage.REPORTED, Stage.ACCEPTED);

    private YearsSheets() {}

    static Sheet reconciliation(YearsMoney money) {
        return sheet(
                List.of("Anno", "Area", "Fonte", "Quadro", "Programmato", "Impegnato", "Pagato", "Confronto"),
                money.reconciliation().lines().stream().map(YearsSheets::cells).toList());
    }

    private static List<String> cells(Reconciliation.Line line) {
        var read = YearsLine.of(line);
        var cells = new ArrayList<>(List.of(
                Integer.toString(line.place().year()),
                YearsLine.area(line.place()),
                line.place().fund().italian()));
        RECONCILED.forEach(
                stage -> cells.add(read.said(stage).map(YearsSheets::euro).orElse("")));
        cells.add(read.summary());
        return cells;
    }

    static Sheet funds(YearsMoney money) {
        return sheet(
                List.of(
                        "Fondo",
                        "Annualità",
                        "Assegnato",
                        "Provvisorio",
                        "Programmato",
                        "Impegnato",
                        "Pagato",
                        "Rendicontato",
                        "Ammesso",
                        "Da restituire",
                        "Nota"),
                money.funds().stream().map(YearsSheets::cells).toList());
    }

    private static List<String> cells(YearsMoney.FundYear year) {
        var cells = new ArrayList<>(List.of(
                year.portion().fund().italian(),
                year.portion().annuality().map(Object::toString).orElse(""),
                euro(year.state().assigned()),
                year.provisional() ? "sì" : "no"));
        FOLLOWED.forEach(stage -> cells.add(euro(year.state().amounts().at(stage))));
        cells.add(year.state().toReturn().map(YearsSheets::euro).orElse(""));
        cells.add(String.join("; ", new FundLine(year).words()));
        return cells;
    }

    private static Sheet sheet(List<String> headers, List<List<String>> lines) {
        var rows = new ArrayList<Sheet.Row>();
        lines.forEach(cells -> rows.add(new Sheet.Row(rows.size() + 2, cells)));
        return new Sheet(headers, List.copyOf(rows));
    }

    private static String euro(BigDecimal amount) {
        return amount.setScale(2).toPlainString().replace('.', ',');
    }
}
