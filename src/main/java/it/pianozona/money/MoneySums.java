/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums of figures, euro with two decimals. Who wants one stage only asks {@link #at} first: stages are not added up. */
public final class MoneySums {

    private MoneySums() {}

    /** Those of a stage. */
    public static List<MoneyLine> at(Stage stage, Collection<MoneyLine> lines) {
        return lines.stream().filter(line -> line.stage() == stage).toList();
    }

    /**
     * Each figure once, where several papers speak of the same stage of a year: those of the programme take the place of what agreement
     * and plan said of it, those of the agreement the place of the plan's.
     */
    public static List<MoneyLine> latest(Collection<MoneyLine> lines) {
        record Said(Stage stage, int year) {}
        var papers = lines.stream()
                .collect(Collectors.toMap(
                        line -> new Said(line.stage(), line.year()),
                        MoneyLine::instrument,
                        BinaryOperator.maxBy(Comparator.naturalOrder())));
        return lines.stream()
                .filter(line -> line.instrument() == papers.get(new Said(line.stage(), line.year())))
                .toList();
    }

    /** Of all of them. */
    public static BigDecimal total(Collection<MoneyLine> lines) {
        return lines.stream()
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }

    /** In the order of the files. */
    public static SortedMap<Fund, BigDecimal> byFund(Collection<MoneyLine> lines) {
        return by(lines, MoneyLine::fund);
    }

    /** By the year in which it is spent. */
    public static SortedMap<Integer, BigDecimal> byYear(Collection<MoneyLine> lines) {
        return by(lines, MoneyLine::year);
    }

    public static SortedMap<Stage, BigDecimal> byStage(Collection<MoneyLine> lines) {
        return by(lines, MoneyLine::stage);
    }

    /** By the office of who pays; what nobody is named for stands under the empty text. */
    public static SortedMap<String, BigDecimal> byBody(Collection<MoneyLine> lines) {
        return by(lines, MoneyLine::body);
    }

    /** By area; what belongs to none stands under the empty text. */
    public static SortedMap<String, BigDecimal> byHeading(Collection<MoneyLine> lines) {
        return by(lines, MoneyLine::heading);
    }

    /** Of those that belong to a sheet. */
    public static SortedMap<UUID, BigDecimal> bySheet(Collection<MoneyLine> lines) {
        return by(lines.stream().filter(line -> line.sheet().isPresent()).toList(), line -> line.sheet()
                .orElseThrow());
    }

    /** By whatever a figure has. */
    public static <K extends Comparable<? super K>> SortedMap<K, BigDecimal> by(
            Collection<MoneyLine> lines, Function<MoneyLine, K> part) {
        var sums = new TreeMap<K, BigDecimal>();
        lines.forEach(line -> sums.merge(part.apply(line), line.amount().setScale(2), BigDecimal::add));
        return sums;
    }
}
