/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.proceeding.CaseState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The claim of an area under one rule: there is never a second one.
 *
 * @param key {@code AREA-CYCLE-PREM}, for example {@code RHO-2018-2020-PREM}
 * @param rule for example {@code premialita-LO18}
 * @param lastSignature date of the agreement's last signature
 * @param newDimension what the region has verified; empty until then
 */
public record IncentiveClaim(
        String key,
        String cycle,
        String area,
        String region,
        String rule,
        LocalDate lastSignature,
        Optional<Boolean> newDimension,
        State state,
        LocalDate openedOn) {

    private static final String SUFFIX = "-PREM";

    /** Where the claim stands; SETTLED and PLAN_ENDED are ends: nothing more can be claimed. */
    public enum State implements CaseState<State> {
        OPEN("aperta"),
        SETTLED("conclusa"),
        PLAN_ENDED("chiusa alla fine del piano");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        @Override
        public String italian() {
            return italian;
        }

        @Override
        public Set<State> next() {
            return switch (this) {
                case OPEN -> EnumSet.of(SETTLED, PLAN_ENDED);
                case SETTLED, PLAN_ENDED -> EnumSet.noneOf(State.class);
            };
        }
    }

    /** The key of the claim of a cycle. */
    public static String keyOf(String cycleKey) {
        return cycleKey + SUFFIX;
    }
}
