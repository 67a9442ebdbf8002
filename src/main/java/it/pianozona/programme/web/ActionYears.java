/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.measure.Measure;
import it.pianozona.measure.Target;
import it.pianozona.plan.chain.Action;
import it.pianozona.region.Fund;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An action of the plan through its years: what it costs, fund by fund, and what its indicators shall be, so that one sees what starts,
 * grows and ends.
 *
 * @param years of the plan, the first first
 */
record ActionYears(Action action, List<Integer> years) {

    /**
     * A fund or an indicator.
     *
     * @param name Italian
     * @param cells one for each year; empty where the year says nothing
     */
    record Row(String name, List<String> cells) {}

    public List<Row> funds() {
        return action.costs().stream()
                .filter(cost -> cost.amount().signum() > 0)
                .map(Action.Cost::source)
                .distinct()
                .sorted()
                .map(fund -> new Row(
                        fund.italian() + ", €",
                        years.stream()
                                .map(year -> euro(cost(year, fund::equals)))
                                .toList()))
                .toList();
    }

    public List<Row> indicators() {
        return action.indicators().stream()
                .map(measure -> new Row(
                        measure.unit().isEmpty() ? measure.name() : "%s, %s".formatted(measure.name(), measure.unit()),
                        years.stream().map(year -> target(measure, year)).toList()))
                .toList();
    }

    /** For example "comincia nel 2019, cresce". */
    public String words() {
        var paid = years.stream()
                .filter(year -> cost(year, fund -> true).signum() > 0)
                .toList();
        if (paid.isEmpty()) {
            return "senza costi";
        }
        int first = paid.get(0);
        int last = paid.get(paid.size() - 1);
        var words = new ArrayList<String>();
        if (first > years.get(0)) {
            words.add("comincia nel %d".formatted(first));
        }
        if (last < years.get(years.size() - 1)) {
            words.add("finisce nel %d".formatted(last));
        }
        if (first < last) {
            int grown = cost(last, fund -> true).compareTo(cost(first, fund -> true));
            words.add(grown > 0 ? "cresce" : grown < 0 ? "cala" : "costa lo stesso");
        }
        return String.join(", ", words);
    }

    private BigDecimal cost(int year, Predicate<Fund> which) {
        return action.costs().stream()
                .filter(cost -> cost.year() == year && which.test(cost.source()))
                .map(Action.Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String euro(BigDecimal amount) {
        return amount.signum() == 0 ? "" : ItalianNumber.brief(amount);
    }

    private static String target(Measure measure, int year) {
        return measure.targets().stream()
                .filter(target -> target.year() == year)
                .map(Target::value)
                .map(ItalianNumber::plain)
                .findFirst()
                .orElse("");
    }
}
