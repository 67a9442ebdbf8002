/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.money.FrameworkRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The financial framework as it is printed: areas, below each its sources, a column for each year and one for all years.
 *
 * @param years earliest first
 * @param areas those that have money
 * @param comparison one for each year and the last for all
 */
record MoneyTable(
        List<Integer> years, List<Area> areas, Line total, List<Comparison> comparison, List<FrameworkRow> notes) {

    /** An area of the plan with its sources and their sum. */
    record Area(String name, List<Line> lines, Line total) {}

    /**
     * A line of the table.
     *
     * @param amounts euro, one for each year; absent where nothing is written
     */
    record Line(String name, List<Optional<BigDecimal>> amounts, BigDecimal total) {}

    /** What the framework says of a year and what the actions add up to, euro. */
    record Comparison(String year, BigDecimal framework, BigDecimal actions) {

        public BigDecimal difference() {
            return framework.subtract(actions);
        }

        /** What the difference means, in words. */
        public String meaning() {
            return switch (difference().signum()) {
                case 0 -> "coincidono";
                case 1 -> "non ancora assegnati ad azioni";
                default -> "oltre il quadro";
            };
        }
    }

    static MoneyTable of(List<FrameworkRow> rows, List<Action> actions) {
        var found = new TreeSet<Integer>();
        rows.forEach(row -> found.add(row.year()));
        actions.forEach(action -> action.costs().forEach(cost -> found.add(cost.year())));
        var years = List.copyOf(found);
        var areas = Arrays.stream(PlanAreaKind.values())
                .map(area -> area(area, years, rows))
                .filter(area -> !area.lines().isEmpty())
                .toList();
        return new MoneyTable(
                years,
                areas,
                line("Totale del piano", years, rows),
                comparison(years, rows, actions),
                rows.stream().filter(MoneyTable::hasNotes).toList());
    }

    private static Area area(PlanAreaKind area, List<Integer> years, List<FrameworkRow> rows) {
        var own = rows.stream().filter(row -> row.area() == area).toList();
        var lines = own.stream()
                .map(FrameworkRow::source)
                .distinct()
                .sorted()
                .map(source -> line(
                        source.italian(),
                        years,
                        own.stream().filter(row -> row.source().equals(source)).toList()))
                .toList();
        return new Area(area.italian(), lines, line("Totale area " + area.italian(), years, own));
    }

    private static Line line(String name, List<Integer> years, List<FrameworkRow> rows) {
        return new Line(name, years.stream().map(year -> amount(rows, year)).toList(), sum(rows, row -> true));
    }

    private static Optional<BigDecimal> amount(List<FrameworkRow> rows, int year) {
        return rows.stream().anyMatch(row -> row.year() == year)
                ? Optional.of(sum(rows, row -> row.year() == year))
                : Optional.empty();
    }

    static BigDecimal sum(List<FrameworkRow> rows, Predicate<FrameworkRow> which) {
        return rows.stream().filter(which).map(FrameworkRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Comparison> comparison(List<Integer> years, List<FrameworkRow> rows, List<Action> actions) {
        var lines = new java.util.ArrayList<Comparison>();
        years.forEach(year -> lines.add(new Comparison(
                year.toString(), sum(rows, row -> row.year() == year), costs(actions, cost -> cost.year() == year))));
        lines.add(new Comparison("Tutti gli anni", sum(rows, row -> true), costs(actions, cost -> true)));
        return lines;
    }

    private static BigDecimal costs(List<Action> actions, Predicate<Action.Cost> which) {
        return actions.stream()
                .flatMap(action -> action.costs().stream())
                .filter(which)
                .map(Action.Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean hasNotes(FrameworkRow row) {
        return !(row.note() + row.regionReference() + row.authorityReference()).isBlank();
    }
}
