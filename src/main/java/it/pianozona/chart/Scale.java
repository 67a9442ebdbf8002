/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * An axis from a round number to a round number.
 *
 * @param ticks the round numbers, rising; empty when there is nothing to measure
 */
record Scale(BigDecimal low, BigDecimal high, List<BigDecimal> ticks) {

    private static final BigDecimal INTERVALS = BigDecimal.valueOf(5);
    private static final List<BigDecimal> ROUND =
            Stream.of(1, 2, 5, 10).map(BigDecimal::valueOf).toList();
    /** Values that differ by less than a quarter of the largest would look alike on an axis from 0. */
    private static final BigDecimal CLOSE = BigDecimal.valueOf(4);

    /** An axis that holds 0, as bars need. */
    static Scale fromZero(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            return new Scale(BigDecimal.ZERO, BigDecimal.ONE, List.of());
        }
        var low = Collections.min(values).min(BigDecimal.ZERO);
        var high = Collections.max(values).max(BigDecimal.ZERO);
        return low.compareTo(high) == 0
                ? between(BigDecimal.ZERO, BigDecimal.ONE, true)
                : between(low, high, areWhole(values));
    }

    /** An axis for a line: from 0, or near the values where they are so close that the line would look flat. */
    static Scale around(Collection<BigDecimal> values) {
        if (values.size() < 2) {
            return fromZero(values);
        }
        var low = Collections.min(values);
        var high = Collections.max(values);
        var close = low.signum() > 0
                && low.compareTo(high) < 0
                && high.subtract(low).multiply(CLOSE).compareTo(high) < 0;
        return close ? between(low, high, areWhole(values)) : fromZero(values);
    }

    private static boolean areWhole(Collection<BigDecimal> values) {
        return values.stream().allMatch(Numbers::isWhole);
    }

    private static Scale between(BigDecimal from, BigDecimal to, boolean whole) {
        var step = step(to.subtract(from), whole);
        var low = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        var high = to.divide(step, 0, RoundingMode.CEILING).multiply(step);
        var ticks = Stream.iterate(low, tick -> tick.compareTo(high) <= 0, tick -> tick.add(step))
                .toList();
        return new Scale(low, high, ticks);
    }

    private static BigDecimal step(BigDecimal span, boolean whole) {
        var least = span.divide(INTERVALS, MathContext.DECIMAL64);
        var power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        var step = ROUND.stream()
                .map(power::multiply)
                .filter(one -> one.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
        return whole ? step.max(BigDecimal.ONE) : step;
    }

    /** Where the value lies between {@code from} and {@code to}. */
    double place(BigDecimal value, double from, double to) {
        var share = value.subtract(low).divide(high.subtract(low), MathContext.DECIMAL64);
        return from + share.doubleValue() * (to - from);
    }

    /** The numbers beside the ticks. */
    Numbers numbers() {
        return Numbers.withDecimals(ticks.stream()
                .mapToInt(tick -> Math.max(0, tick.stripTrailingZeros().scale()))
                .max()
                .orElse(0));
    }

    boolean startsAtZero() {
        return low.signum() <= 0;
    }
}
