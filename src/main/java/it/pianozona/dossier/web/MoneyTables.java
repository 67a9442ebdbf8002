/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.Commitment;
import it.pianozona.agreement.Party;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.plan.money.FrameworkRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Amounts by year as tables with totals; euro, two decimals. */
final class MoneyTables {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private MoneyTables() {}

    /**
     * A table by year.
     *
     * @param total of each year, then of all
     */
    record Table(List<Line> lines, List<BigDecimal> total) {

        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /**
     * A line of a table.
     *
     * @param amounts of each year, then of all
     * @param share of the whole, percent with two decimals
     */
    record Line(String name, List<BigDecimal> amounts, BigDecimal share) {}

    private record Entry(String name, int year, BigDecimal amount) {}

    static List<Integer> years(PlanningCycle cycle) {
        return IntStream.rangeClosed(cycle.start().getYear(), cycle.end().getYear())
                .boxed()
                .toList();
    }

    static Table byLine(PlanningCycle cycle, List<FrameworkRow> rows) {
        return of(cycle, rows, row -> row.source().italian() + ", " + row.area().italian());
    }

    static Table bySource(PlanningCycle cycle, List<FrameworkRow> rows) {
        return of(cycle, rows, row -> row.source().italian());
    }

    static Table byArea(PlanningCycle cycle, List<FrameworkRow> rows) {
        return of(cycle, rows, row -> row.area().italian());
    }

    /** The bodies in the order of the agreement; those that commit no money are left out. */
    static Table byParty(PlanningCycle cycle, List<Party> parties, List<Commitment> given) {
        var entries = parties.stream()
                .flatMap(party -> given.stream()
                        .filter(one -> one.office().equals(party.office())
                                && one.amount().signum() > 0)
                        .map(one -> new Entry(party.name(), one.year(), one.amount())))
                .toList();
        return table(cycle, entries);
    }

    private static Table of(PlanningCycle cycle, List<FrameworkRow> rows, Function<FrameworkRow, String> name) {
        return table(
                cycle,
                rows.stream()
                        .map(row -> new Entry(name.apply(row), row.year(), row.amount()))
                        .toList());
    }

    private static Table table(PlanningCycle cycle, List<Entry> entries) {
        var byName = new LinkedHashMap<String, List<Entry>>();
        entries.forEach(entry ->
                byName.computeIfAbsent(entry.name(), name -> new ArrayList<>()).add(entry));
        var total = amounts(cycle, entries);
        var whole = total.get(total.size() - 1);
        return new Table(
                byName.entrySet().stream().map(one -> line(cycle, one, whole)).toList(), total);
    }

    private static Line line(PlanningCycle cycle, Map.Entry<String, List<Entry>> one, BigDecimal whole) {
        var amounts = amounts(cycle, one.getValue());
        var own = amounts.get(amounts.size() - 1);
        return new Line(
                one.getKey(),
                amounts,
                whole.signum() == 0
                        ? BigDecimal.ZERO.setScale(2)
                        : own.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP));
    }

    private static List<BigDecimal> amounts(PlanningCycle cycle, List<Entry> entries) {
        var amounts = new ArrayList<BigDecimal>();
        years(cycle)
                .forEach(year -> amounts.add(sum(
                        entries.stream().filter(entry -> entry.year() == year).toList())));
        amounts.add(sum(entries));
        return amounts;
    }

    private static BigDecimal sum(List<Entry> entries) {
        return entries.stream()
                .map(Entry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }
}
