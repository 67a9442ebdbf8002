/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of the way from the baseline to the target has been gone; less than zero if it went the other way, more than a hundred
 * if it went beyond. Knows which way is better: 30 days of waiting that become 20 with a target of 10 are 50 %.
 */
public record Attainment(Direction direction, Optional<BigDecimal> baseline, BigDecimal target) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Percent, one decimal. */
    public BigDecimal of(BigDecimal value) {
        var way = baseline.map(start -> target.subtract(start)).orElse(BigDecimal.ZERO);
        if (direction == Direction.STAY) {
            return kept(value);
        }
        return way.signum() == 0 ? level(value) : percent(value.subtract(baseline.orElseThrow()), way);
    }

    /** There is no way to go, or it is not known from where: the value is held against the target. */
    private BigDecimal level(BigDecimal value) {
        var isUp = direction == Direction.UP;
        if (isUp ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0) {
            return percent(WHOLE, WHOLE);
        }
        return isUp ? percent(value, target) : percent(target, value);
    }

    /** A hundred less the distance from what it shall remain, in percent of it; not less than zero. */
    private BigDecimal kept(BigDecimal value) {
        var distance = value.subtract(target).abs();
        if (target.signum() == 0) {
            return percent(distance.signum() == 0 ? WHOLE : BigDecimal.ZERO, WHOLE);
        }
        return percent(WHOLE, WHOLE).subtract(percent(distance, target.abs())).max(percent(BigDecimal.ZERO, WHOLE));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(WHOLE).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
