/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import it.pianozona.money.MoneyLine;
import it.pianozona.money.ShareNeeded;
import it.pianozona.programme.Resource;
import it.pianozona.programme.sheet.FnpsColumn;
import it.pianozona.programme.table.YearTable.Cell;
import it.pianozona.sheet.ItalianNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** T1: what each fund gives, of which year, by which act, what is left of before, and which part of it goes at least to whom. */
final class IncomeTable {

    private static final String MINORS = "MINORI";

    private IncomeTable() {}

    static YearTable of(TableData data) {
        var rows = new ArrayList<List<Cell>>();
        var remarks = new ArrayList<String>();
        for (var one : data.resources()) {
            var shares = shares(data, one);
            rows.add(List.of(
                    Cell.of(one.fund().italian()),
                    Cell.of(Integer.toString(one.annuality())),
                    Cell.of(one.provisional() ? "provvisorio: " + one.act() : one.act()),
                    Cell.of(one.assigned()),
                    Cell.of(one.carried()),
                    Cell.of(one.available()),
                    Cell.of(shares.stream()
                            .map(need -> "almeno %s € per %s"
                                    .formatted(
                                            ItalianNumber.euro(need.needed()),
                                            need.share().label()))
                            .collect(Collectors.joining("; "))),
                    Cell.of(planned(data, one))));
            shares.stream()
                    .filter(need -> !need.isMet())
                    .forEach(need ->
                            remarks.add("%s %d: %s.".formatted(one.fund().italian(), one.annuality(), need.italian())));
            over(data, one).ifPresent(remarks::add);
        }
        rows.add(List.of(
                Cell.of("Totale"),
                Cell.of(""),
                Cell.of(""),
                Cell.of(sum(data.resources(), Resource::assigned)),
                Cell.of(sum(data.resources(), Resource::carried)),
                Cell.of(sum(data.resources(), Resource::available)),
                Cell.of(""),
                Cell.of(data.resources().stream()
                        .map(one -> planned(data, one))
                        .reduce(TableData.NOTHING, BigDecimal::add))));
        return new YearTable(
                "t1",
                "T1. Entrate",
                "Quanto dà ogni fondo, in euro",
                List.of(
                        "Fondo",
                        "Annualità",
                        "Atto",
                        "Assegnato",
                        "Residuo",
                        "Disponibile",
                        "Vincolo",
                        "Programmato nelle schede"),
                rows,
                remarks);
    }

    private static Optional<String> over(TableData data, Resource one) {
        var excess = planned(data, one).subtract(one.available());
        return excess.signum() > 0
                ? Optional.of("%s %d: le schede contano su %s € più di quanto è disponibile."
                        .formatted(one.fund().italian(), one.annuality(), ItalianNumber.euro(excess)))
                : Optional.empty();
    }

    /** A figure without a year of the fund counts on the money of the programme's year. */
    private static boolean isOut(MoneyLine line, Resource resource, int year) {
        return line.fund().equals(resource.fund()) && line.annuality().orElse(year) == resource.annuality();
    }

    private static BigDecimal planned(TableData data, Resource one) {
        return data.planned(line -> isOut(line, one, data.book().programme().year()));
    }

    private static List<ShareNeeded> shares(TableData data, Resource one) {
        var year = data.book().programme().year();
        var minors = data.planned(line -> isOut(line, one, year)
                && data.sheet(line.sheet())
                        .flatMap(sheet -> sheet.service().fnpsColumn())
                        .filter(FnpsColumn.FAMILY::equals)
                        .isPresent());
        return ShareNeeded.of(
                data.funds().minimumShares(one.fund(), one.annuality()), one.assigned(), Map.of(MINORS, minors));
    }

    private static BigDecimal sum(List<Resource> all, Function<Resource, BigDecimal> part) {
        return all.stream().map(part).reduce(TableData.NOTHING, BigDecimal::add);
    }
}
