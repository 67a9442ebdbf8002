/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.money.FundState;
import it.pianozona.money.FundState.Assigned;
import it.pianozona.money.FundState.Portion;
import it.pianozona.money.Instrument;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.MoneySums;
import it.pianozona.money.Reconciliation;
import it.pianozona.money.ShareNeeded;
import it.pianozona.money.Stage;
import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The money of a plan through its years: the framework beside what was planned, committed and paid (ER-69, table T6), and each fund with
 * its years (N-8, table T7). It shows and refuses nothing.
 *
 * Rules: ER-69.
 * @param reconciliation of all years of the plan
 * @param funds those of which the area is given something, by fund and annuality
 * @param basis by year and stage, the paper that said the figures
 */
public record YearsMoney(
        List<Integer> years,
        Reconciliation reconciliation,
        List<FundYear> funds,
        Map<Integer, Map<Stage, Instrument>> basis) {

    /**
     * A fund, or one of its years.
     *
     * @param provisional whether a part of what is assigned still waits for the act of the region
     * @param shares what its minimum shares ask for; none where it has none, or nothing is assigned
     */
    public record FundYear(FundState state, boolean provisional, List<ShareNeeded> shares) {

        public Portion portion() {
            return state.portion();
        }
    }

    /** What a plan has of its funds: the programme of a year where there is one, the acts of the region in the others. */
    public record Given(int year, Resource resource) {

        Portion portion() {
            return new Portion(
                    resource.fund(),
                    resource.fund().hasAnnualities() ? Optional.of(resource.annuality()) : Optional.empty());
        }
    }

    /**
     * What is left of earlier years counts once: from before the plan, in its first year or where that year of a fund first appears.
     *
     * @param years of the plan, the first first
     * @param figures of the plan's papers; those of programmes that came to nothing are left out before
     * @param given in the order of the years
     * @param over whether the last year of the plan is over: what was accepted then is all that will be
     * @param targets of sheets, code of the people of a minimum share whom the sheet is for
     */
    public static YearsMoney of(
            List<Integer> years,
            Collection<MoneyLine> figures,
            List<Given> given,
            Funds funds,
            boolean over,
            Map<UUID, String> targets) {
        var lines = MoneySums.latest(figures);
        var accepted = MoneySums.at(Stage.ACCEPTED, lines).stream()
                .map(line -> new Portion(line.fund(), line.annuality()))
                .collect(Collectors.toSet());
        var assigned = assigned(years.get(0), given, over ? accepted : Set.of());
        var provisional = given.stream()
                .filter(one -> one.resource().provisional()
                        && one.resource().assigned().signum() > 0)
                .map(Given::portion)
                .collect(Collectors.toSet());
        var shared = Stream.concat(funds.allotted().stream(), given.stream().map(one -> one.resource()
                        .fund()))
                .collect(Collectors.toSet());
        return new YearsMoney(
                years,
                Reconciliation.of(lines),
                FundState.of(assigned, lines).stream()
                        .filter(state -> shared.contains(state.portion().fund()))
                        .map(state -> new FundYear(
                                state, provisional.contains(state.portion()), shares(state, lines, funds, targets)))
                        .toList(),
                basis(lines));
    }

    private static List<Assigned> assigned(int first, List<Given> given, Set<Portion> closed) {
        record Seen(Fund fund, int annuality) {}
        var seen = new HashSet<Seen>();
        var all = new ArrayList<Assigned>();
        for (var one : given) {
            var resource = one.resource();
            boolean isNew = seen.add(new Seen(resource.fund(), resource.annuality()));
            boolean fromBefore = one.year() == first || isNew && resource.annuality() < first;
            all.add(new Assigned(
                    one.portion(),
                    fromBefore ? resource.available() : resource.assigned(),
                    closed.contains(one.portion())));
        }
        return all;
    }

    private static List<ShareNeeded> shares(
            FundState state, Collection<MoneyLine> lines, Funds funds, Map<UUID, String> targets) {
        var portion = state.portion();
        if (state.assigned().signum() == 0 || portion.annuality().isEmpty()) {
            return List.of();
        }
        var planned = MoneySums.at(Stage.PLANNED, lines).stream()
                .filter(line -> new Portion(line.fund(), line.annuality()).equals(portion))
                .filter(line -> line.sheet().filter(targets::containsKey).isPresent())
                .collect(Collectors.groupingBy(
                        line -> targets.get(line.sheet().orElseThrow()),
                        Collectors.reducing(BigDecimal.ZERO, MoneyLine::amount, BigDecimal::add)));
        return ShareNeeded.of(
                funds.minimumShares(portion.fund(), portion.annuality().orElseThrow()), state.assigned(), planned);
    }

    private static Map<Integer, Map<Stage, Instrument>> basis(Collection<MoneyLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        MoneyLine::year,
                        Collectors.toMap(
                                MoneyLine::stage,
                                MoneyLine::instrument,
                                (one, same) -> one,
                                () -> new EnumMap<>(Stage.class))));
    }

    /** The funds of which a figure or an assignment speaks, in the order of the files. */
    public List<Fund> named() {
        return Stream.concat(
                        reconciliation.lines().stream().map(line -> line.place().fund()),
                        funds.stream().map(one -> one.portion().fund()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The minimum shares that are not met. */
    public long unmet() {
        return funds.stream()
                .flatMap(one -> one.shares().stream())
                .filter(share -> !share.isMet())
                .count();
    }

    /** The same with what is chosen only; what is not chosen, all. */
    public YearsMoney only(Optional<Integer> year, Optional<Fund> fund) {
        return new YearsMoney(
                years,
                new Reconciliation(reconciliation.lines().stream()
                        .filter(line ->
                                year.filter(one -> one != line.place().year()).isEmpty())
                        .filter(line -> fund.filter(
                                        one -> !one.equals(line.place().fund()))
                                .isEmpty())
                        .toList()),
                funds.stream()
                        .filter(one -> fund.filter(
                                        asked -> !asked.equals(one.portion().fund()))
                                .isEmpty())
                        .toList(),
                basis);
    }
}
