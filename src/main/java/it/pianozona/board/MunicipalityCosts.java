/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Commitment;
import it.pianozona.agreement.Commitments;
import it.pianozona.agreement.Party;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.region.FundKind;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Populations;
import it.pianozona.territory.Residents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a plan costs each municipality of its area (U-1): the commitments of the agreement; before there are any, an estimate
 * that shares the municipalities' part of the framework by residents.
 */
@Service
public class MunicipalityCosts {

    private final Agreements agreements;
    private final Commitments commitments;
    private final Framework framework;
    private final Actions actions;
    private final PlanningAreas areas;
    private final Populations populations;

    MunicipalityCosts(
            Agreements agreements,
            Commitments commitments,
            Framework framework,
            Actions actions,
            PlanningAreas areas,
            Populations populations) {
        this.agreements = agreements;
        this.commitments = commitments;
        this.framework = framework;
        this.actions = actions;
        this.areas = areas;
        this.populations = populations;
    }

    /** Where the amounts come from. */
    public enum Basis {
        /** Recorded in the Accordo di Programma, municipality by municipality. */
        COMMITMENTS,
        /** The framework's amounts of the municipalities, shared by residents: an estimate. */
        FRAMEWORK,
        /** Nothing is known yet. */
        UNKNOWN
    }

    /**
     * The costs of all municipalities of the area.
     *
     * @param years of the cycle
     * @param lines by name of the municipality
     */
    public record Costs(PlanningCycle cycle, Basis basis, List<Integer> years, List<Line> lines) {

        public Optional<Line> of(String istat) {
            return lines.stream()
                    .filter(line -> line.municipality().istat().equals(istat))
                    .findFirst();
        }

        /** Whether it costs some more for each resident than others: else there is nothing to compare. */
        public boolean differ() {
            return lines.stream()
                            .flatMap(line -> line.perResident(years.size()).stream())
                            .distinct()
                            .count()
                    > 1;
        }

        /** Euro for each resident and year of all municipalities of which both cost and residents are known. */
        public Optional<BigDecimal> ofTheArea() {
            var known = lines.stream()
                    .filter(line -> line.perResident(years.size()).isPresent())
                    .toList();
            var residents = known.stream()
                    .mapToLong(line -> line.residents().orElseThrow().residents())
                    .sum();
            return known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(each(
                            known.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add),
                            residents * years.size()));
        }
    }

    /**
     * A municipality.
     *
     * @param own euro of its own budget by year; empty where nothing is known
     * @param others euro of other sources that it commits by year
     */
    public record Line(
            Municipality municipality,
            Optional<Residents> residents,
            SortedMap<Integer, BigDecimal> own,
            SortedMap<Integer, BigDecimal> others) {

        public boolean isKnown() {
            return !own.isEmpty() || !others.isEmpty();
        }

        /** Euro of its own budget in all years. */
        public BigDecimal total() {
            return own.values().stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
        }

        /** Euro of its own budget for each resident and year, two decimals; empty where cost or residents are not known. */
        public Optional<BigDecimal> perResident(int years) {
            return residents
                    .filter(one -> isKnown() && one.residents() > 0)
                    .map(one -> each(total(), (long) one.residents() * years));
        }
    }

    private static BigDecimal each(BigDecimal euro, long parts) {
        return euro.divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP);
    }

    /** What the plan of the cycle costs. */
    @Transactional(readOnly = true)
    public Costs of(PlanningCycle cycle) {
        var all = areas.municipalities(
                cycle.area(), areas.find(version(cycle)).orElseThrow().from());
        var residents = populations.of(all.stream().map(Municipality::istat).toList(), cycle.start());
        var years = IntStream.rangeClosed(cycle.start().getYear(), cycle.end().getYear())
                .boxed()
                .toList();
        var committed = committed(cycle.key());
        if (!committed.isEmpty()) {
            return new Costs(
                    cycle,
                    Basis.COMMITMENTS,
                    years,
                    all.stream()
                            .map(one -> line(one, residents, committed.getOrDefault(one.istat(), List.of())))
                            .toList());
        }
        var estimated = framework.of(cycle.key()).stream()
                .filter(row -> row.source().kind() == FundKind.MUNICIPAL)
                .toList();
        return new Costs(
                cycle,
                estimated.isEmpty() ? Basis.UNKNOWN : Basis.FRAMEWORK,
                years,
                all.stream().map(one -> share(one, residents, estimated)).toList());
    }

    /** Euro that the municipality commits to each action of the plan, the largest first, by the action's title. */
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> actions(String cycleKey, String office) {
        if (agreements.find(cycleKey).isEmpty()) {
            return Map.of();
        }
        var titles = actions.of(cycleKey).stream().collect(Collectors.toMap(Action::id, Action::title));
        var sums = commitments.of(cycleKey).stream()
                .filter(one -> one.office().equals(office) && titles.containsKey(one.action()))
                .collect(Collectors.toMap(one -> titles.get(one.action()), Commitment::amount, BigDecimal::add));
        return sums.entrySet().stream()
                .filter(one -> one.getValue().signum() > 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static PlanningArea.Version version(PlanningCycle cycle) {
        return new PlanningArea.Version(cycle.area(), cycle.areaVersion());
    }

    /** The commitments of the agreement's municipalities, by ISTAT code. */
    private Map<String, List<Commitment>> committed(String cycleKey) {
        var found = new HashMap<String, List<Commitment>>();
        if (agreements.find(cycleKey).isEmpty()) {
            return found;
        }
        var byOffice = commitments.of(cycleKey).stream().collect(Collectors.groupingBy(Commitment::office));
        agreements.parties(cycleKey).stream()
                .filter(Party::isMunicipality)
                .filter(party -> byOffice.containsKey(party.office()))
                .forEach(party -> found.put(party.istat().orElseThrow(), byOffice.get(party.office())));
        return found;
    }

    private static Line line(Municipality one, Map<String, Residents> residents, List<Commitment> committed) {
        var own = new TreeMap<Integer, BigDecimal>();
        var others = new TreeMap<Integer, BigDecimal>();
        committed.forEach(commitment -> (commitment.source().kind() == FundKind.MUNICIPAL ? own : others)
                .merge(commitment.year(), commitment.amount(), BigDecimal::add));
        return new Line(one, Optional.ofNullable(residents.get(one.istat())), own, others);
    }

    private static Line share(Municipality one, Map<String, Residents> residents, List<FrameworkRow> estimated) {
        var mine = Optional.ofNullable(residents.get(one.istat()));
        var all = residents.values().stream().mapToLong(Residents::residents).sum();
        var own = new TreeMap<Integer, BigDecimal>();
        if (mine.isPresent() && all > 0) {
            var years = new TreeMap<Integer, BigDecimal>();
            estimated.forEach(row -> years.merge(row.year(), row.amount(), BigDecimal::add));
            years.forEach((year, amount) -> own.put(
                    year, each(amount.multiply(BigDecimal.valueOf(mine.get().residents())), all)));
        }
        return new Line(one, mine, own, new TreeMap<>());
    }
}
