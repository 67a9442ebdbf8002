/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import it.pianozona.money.FundState;
import it.pianozona.money.FundState.Assigned;
import it.pianozona.money.FundState.Portion;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.MoneySums;
import it.pianozona.money.Reconciliation;
import it.pianozona.money.Stage;
import it.pianozona.money.StageAmounts;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.programme.Resource;
import it.pianozona.programme.table.YearTable.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** T6, the three years against the framework, and T7, how the spending of each fund of the year stands (ER-69, N-10). */
final class StateTables {

    private static final List<Stage> SPENT =
            List.of(Stage.PLANNED, Stage.COMMITTED, Stage.PAID, Stage.REPORTED, Stage.ACCEPTED);

    private StateTables() {}

    /** @param cycle the figures of the plan's years that count, in all papers */
    static YearTable reconciliation(Collection<MoneyLine> cycle) {
        var whole = Reconciliation.of(MoneySums.latest(cycle));
        var rows = new ArrayList<List<Cell>>();
        whole.lines()
                .forEach(line -> rows.add(row(
                        Integer.toString(line.place().year()),
                        area(line.place().heading()),
                        line.place().fund().italian(),
                        line.amounts())));
        rows.add(row("Totale", "", "", whole.total()));
        return new YearTable(
                "t6",
                "T6. Riconciliazione con il quadro triennale",
                "Quadro, programmato, impegnato e pagato per anno, area e fonte, in euro; le differenze si mostrano e non fermano nulla",
                List.of(
                        "Anno",
                        "Area",
                        "Fonte",
                        "Quadro",
                        "Programmato",
                        "Impegnato",
                        "Pagato",
                        "Impegnato meno quadro"),
                rows,
                List.of());
    }

    private static String area(String heading) {
        return heading.isEmpty() ? "" : PlanAreaKind.valueOf(heading).italian();
    }

    private static List<Cell> row(String year, String area, String fund, StageAmounts amounts) {
        return List.of(
                Cell.of(year),
                Cell.of(area),
                Cell.of(fund),
                Cell.of(amounts.at(Stage.ESTIMATE)),
                Cell.of(amounts.at(Stage.PLANNED)),
                Cell.of(amounts.at(Stage.COMMITTED)),
                Cell.of(amounts.at(Stage.PAID)),
                Cell.of(amounts.overFramework(Stage.COMMITTED)));
    }

    /** @param year all figures of the programme */
    static YearTable funds(List<Resource> resources, Collection<MoneyLine> year) {
        var assigned = resources.stream()
                .map(one -> new Assigned(
                        new Portion(
                                one.fund(),
                                one.fund().hasAnnualities() ? Optional.of(one.annuality()) : Optional.empty()),
                        one.available(),
                        false))
                .toList();
        var rows = FundState.of(assigned, year).stream()
                .map(state -> Stream.concat(
                                Stream.of(
                                        Cell.of(state.portion().fund().italian()),
                                        Cell.of(state.portion()
                                                .annuality()
                                                .map(Object::toString)
                                                .orElse("")),
                                        Cell.of(state.assigned())),
                                SPENT.stream()
                                        .map(stage -> Cell.of(state.amounts().at(stage))))
                        .toList())
                .toList();
        return new YearTable(
                "t7",
                "T7. Stato di spesa per fondo",
                "Assegnato, programmato, impegnato, pagato, rendicontato e ammesso per fondo, in euro",
                List.of(
                        "Fondo",
                        "Annualità",
                        "Assegnato",
                        "Programmato",
                        "Impegnato",
                        "Pagato",
                        "Rendicontato",
                        "Ammesso"),
                rows,
                List.of());
    }
}
