/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is measured, Comune by Comune (requirement 2.5).
 *
 * @param code unique, letters, digits, point, hyphen and underscore, for example {@code SPESA_SOCIALE}
 * @param label Italian, without the unit
 * @param unit Italian, for example "euro"
 * @param scope what the value is about
 * @param direction which way is better
 * @param branch the part of the profile whose contributor gives it (ER-32, ER-33)
 * @param source where the value usually comes from
 * @param whole whether it is counted in units
 * @param people whether it counts persons: small values are hidden ({@link SmallCells})
 * @param min smallest value that it may have
 * @param max largest, empty if there is none
 * @param formula how it is calculated, empty if it is only counted
 */
public record Indicator(
        String code,
        String label,
        String unit,
        Scope scope,
        Direction direction,
        ProfileBranch branch,
        String source,
        boolean whole,
        boolean people,
        BigDecimal min,
        Optional<BigDecimal> max,
        Optional<String> formula) {

    /** Decimals that values are kept with. */
    public static final int DECIMALS = 2;

    /** The least value without the zeros that its column adds. */
    public Indicator {
        min = min.stripTrailingZeros();
    }

    /** What a value is about. */
    public enum Scope {
        MUNICIPALITY("Comune"),
        AREA("ambito"),
        SERVICE("servizio"),
        TARGET("gruppo di persone");

        private final String italian;

        Scope(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** Which way is better. */
    public enum Direction {
        UP_IS_BETTER("meglio se cresce"),
        DOWN_IS_BETTER("meglio se diminuisce"),
        NEUTRAL("descrive soltanto");

        private final String italian;

        Direction(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** Name and unit, Italian. */
    public String title() {
        return label + " (" + unit + ")";
    }

    /** Whether the value is in the range of the indicator. */
    public boolean admits(BigDecimal value) {
        var decimals = Math.max(0, value.stripTrailingZeros().scale());
        return value.compareTo(min) >= 0
                && max.map(most -> value.compareTo(most) <= 0).orElse(true)
                && decimals <= (whole ? 0 : DECIMALS);
    }
}
