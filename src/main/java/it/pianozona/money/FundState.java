/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How the spending of a fund stands, of each of its years where it has any (N-8, N-10, table T7).
 *
 * @param assigned euro that the area was given
 * @param closed whether nothing more of it can be spent and reported
 * @param amounts euro planned, committed, paid, reported and accepted
 */
public record FundState(Portion portion, BigDecimal assigned, boolean closed, StageAmounts amounts) {

    /**
     * A fund, and the year of the fund whose money it is.
     *
     * @param annuality empty where the fund has none
     */
    public record Portion(Fund fund, Optional<Integer> annuality) implements Comparable<Portion> {

        private static final Comparator<Portion> IN_ORDER =
                Comparator.comparing(Portion::fund).thenComparing(portion -> portion.annuality.orElse(0));

        static Portion of(MoneyLine line) {
            return new Portion(line.fund(), line.annuality());
        }

        @Override
        public int compareTo(Portion other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /**
     * What an act gave to the area.
     *
     * @param closed whether nothing more of it can be spent and reported
     */
    public record Assigned(Portion portion, BigDecimal amount, boolean closed) {}

    /**
     * The states by fund and annuality, also of those of which only one side speaks.
     *
     * @param lines each figure once: see {@link MoneySums#latest}; estimates do not count
     */
    public static List<FundState> of(Collection<Assigned> assigned, Collection<MoneyLine> lines) {
        var given = assigned.stream().collect(groupingBy(Assigned::portion, TreeMap::new, toList()));
        var spent = lines.stream()
                .filter(line -> line.stage() != Stage.ESTIMATE)
                .collect(groupingBy(Portion::of, TreeMap::new, toList()));
        return Stream.concat(given.keySet().stream(), spent.keySet().stream())
                .collect(toCollection(TreeSet::new))
                .stream()
                .map(portion ->
                        of(portion, given.getOrDefault(portion, List.of()), spent.getOrDefault(portion, List.of())))
                .toList();
    }

    private static FundState of(Portion portion, List<Assigned> given, List<MoneyLine> spent) {
        return new FundState(
                portion,
                given.stream()
                        .map(Assigned::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2),
                !given.isEmpty() && given.stream().allMatch(Assigned::closed),
                StageAmounts.of(spent));
    }

    /** Euro that nobody has committed yet, negative where more is committed than was assigned. */
    public BigDecimal free() {
        return assigned.subtract(amounts.at(Stage.COMMITTED));
    }

    /** Euro that were reported and not accepted; empty until something was accepted. */
    public Optional<BigDecimal> refused() {
        return Optional.ofNullable(amounts.byStage().get(Stage.ACCEPTED))
                .map(accepted -> amounts.at(Stage.REPORTED).subtract(accepted).max(new BigDecimal("0.00")));
    }

    /** Euro that go back to who assigned them: what was not accepted in the end. Empty while it can still be spent. */
    public Optional<BigDecimal> toReturn() {
        return closed
                ? Optional.of(assigned.subtract(amounts.at(Stage.ACCEPTED)).max(new BigDecimal("0.00")))
                : Optional.empty();
    }
}
