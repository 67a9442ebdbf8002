/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.plan.chain.Action;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The sheets of a year beside those of the year before and beside the plan.
 *
 * @param lines the sheets by number, then what went on last year and the actions of the plan that no sheet takes up
 */
public record SheetComparison(List<Line> lines) {

    /**
     * An intervention.
     *
     * @param number of its sheet, empty where the programme has none
     * @param course Italian, for example "cambiata"
     * @param reason why, may be empty
     * @param before euro of the sheet of the year before
     * @param plan euro of the year in the plan
     * @param now euro of the sheet
     */
    public record Line(
            Optional<Integer> number,
            String title,
            String course,
            String reason,
            Optional<BigDecimal> before,
            Optional<BigDecimal> plan,
            Optional<BigDecimal> now) {

        /** How much more than the year before, below zero where it is less; empty where one of them is not there. */
        public Optional<BigDecimal> more() {
            return now.flatMap(euro -> before.map(euro::subtract));
        }
    }

    /** The sum of one column, euro with two decimals. */
    public static BigDecimal sum(Collection<Optional<BigDecimal>> column) {
        return column.stream()
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }

    public BigDecimal totalBefore() {
        return sum(lines.stream().map(Line::before).toList());
    }

    public BigDecimal totalPlan() {
        return sum(lines.stream().map(Line::plan).toList());
    }

    public BigDecimal totalNow() {
        return sum(lines.stream().map(Line::now).toList());
    }

    /** @param actions of the plan */
    public static SheetComparison of(
            int year, List<ProgrammeSheet> sheets, List<ProgrammeSheet> before, List<Action> actions) {
        var lines = new ArrayList<Line>();
        sheets.forEach(sheet -> lines.add(new Line(
                Optional.of(sheet.number()),
                sheet.title(),
                sheet.course().kind().italian(),
                sheet.course().reason(),
                find(before, sheet.course().before()).map(ProgrammeSheet::covered),
                sheet.roots().action().flatMap(action -> planned(actions, action, year)),
                Optional.of(sheet.covered()))));
        before.stream()
                .filter(ProgrammeSheet::goesOn)
                .filter(last -> sheets.stream()
                        .noneMatch(sheet -> sheet.course().before().equals(Optional.of(last.id()))))
                .forEach(last -> lines.add(new Line(
                        Optional.empty(),
                        last.title(),
                        "non è nel programma",
                        "",
                        Optional.of(last.covered()),
                        Optional.empty(),
                        Optional.empty())));
        actions.stream()
                .filter(action -> sheets.stream()
                        .noneMatch(sheet -> sheet.roots().action().equals(Optional.of(action.id()))))
                .forEach(action -> planned(actions, action.id(), year)
                        .ifPresent(euro -> lines.add(new Line(
                                Optional.empty(),
                                action.title(),
                                "azione del piano senza scheda",
                                "",
                                Optional.empty(),
                                Optional.of(euro),
                                Optional.empty()))));
        return new SheetComparison(List.copyOf(lines));
    }

    private static Optional<ProgrammeSheet> find(List<ProgrammeSheet> sheets, Optional<UUID> id) {
        return sheets.stream()
                .filter(sheet -> id.equals(Optional.of(sheet.id())))
                .findFirst();
    }

    private static Optional<BigDecimal> planned(List<Action> actions, UUID action, int year) {
        return actions.stream()
                .filter(one -> one.id().equals(action))
                .flatMap(one -> one.costs().stream())
                .filter(cost -> cost.year() == year)
                .map(Action.Cost::amount)
                .reduce(BigDecimal::add)
                .map(euro -> euro.setScale(2));
    }
}
