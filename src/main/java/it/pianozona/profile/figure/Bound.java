/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.math.BigDecimal;

/**
 * What a source says of a percent without giving it: less or more than so much (LO15-21..23). It is an inequality, not a value.
 *
 * @param percent that is not reached (less) or passed (more)
 */
public record Bound(Direction direction, BigDecimal percent) {

    /** On which side of the percent. */
    public enum Direction {
        LESS_THAN("meno del"),
        MORE_THAN("più del");

        private final String italian;

        Direction(String italian) {
            this.italian = italian;
        }
    }

    public static Bound lessThan(int percent) {
        return new Bound(Direction.LESS_THAN, BigDecimal.valueOf(percent));
    }

    public static Bound moreThan(int percent) {
        return new Bound(Direction.MORE_THAN, BigDecimal.valueOf(percent));
    }

    /** Whether a percent agrees with what the source says; the bound itself does not. */
    public boolean admits(BigDecimal value) {
        var side = value.compareTo(percent);
        return direction == Direction.LESS_THAN ? side < 0 : side > 0;
    }

    public String italian() {
        return "%s %s %%".formatted(direction.italian, percent.toPlainString());
    }
}
