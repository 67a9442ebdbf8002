/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.page.Pill;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.proceeding.CaseState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One line of a claim: submitted, verified and paid on its own.
 *
 * @param level 1 (new dimension of the area) or 2 (a strategic objective)
 * @param objective 0 on level 1, from 1 to 3 on level 2
 * @param amount euro, two decimals; 0 until the region has accepted it
 * @param report what the lead body writes with its claim
 * @param submittedBy everybody who has submitted or completed it
 * @param requests how many times the region has asked for a completion
 * @param request what it asked for last
 * @param reason why the region decided so
 */
public record IncentiveLine(
        UUID id,
        String claim,
        int level,
        int objective,
        State state,
        BigDecimal amount,
        String report,
        List<String> submittedBy,
        Optional<LocalDate> submittedOn,
        int requests,
        String request,
        String reason,
        Optional<LocalDate> decidedOn,
        Optional<Payment> payment,
        Optional<PlanShare> share) {

    /** Strategic objectives of the guidelines (LO18-45..47). */
    public static final int OBJECTIVES = 3;

    /** States of a line (requirement 3.17), and before them the line that its lead body has still to submit. */
    public enum State implements CaseState<State> {
        TO_SUBMIT("da presentare"),
        SUBMITTED("presentata"),
        INTEGRATION("da integrare"),
        ACCEPTED("accolta"),
        PAID("pagata"),
        REJECTED("respinta");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        @Override
        public String italian() {
            return italian;
        }

        @Override
        public Pill.Role role() {
            return switch (this) {
                case TO_SUBMIT, INTEGRATION -> Pill.Role.RISK;
                case SUBMITTED, ACCEPTED -> Pill.Role.RUNNING;
                case PAID -> Pill.Role.DONE;
                case REJECTED -> Pill.Role.WAITING;
            };
        }

        /** The states that may follow; PAID and REJECTED are ends. */
        @Override
        public Set<State> next() {
            return switch (this) {
                case TO_SUBMIT -> EnumSet.of(SUBMITTED, REJECTED);
                case SUBMITTED -> EnumSet.of(INTEGRATION, ACCEPTED, REJECTED);
                case INTEGRATION -> EnumSet.of(SUBMITTED);
                case ACCEPTED -> EnumSet.of(PAID);
                case PAID, REJECTED -> EnumSet.noneOf(State.class);
            };
        }

        boolean earns() {
            return this == ACCEPTED || this == PAID;
        }
    }

    /**
     * What the region paid from the national fund for social policies (FNPS).
     *
     * @param act number of the act
     * @param date of the act
     * @param amount euro, two decimals
     */
    public record Payment(String act, LocalDate date, BigDecimal amount) {}

    /**
     * Where the plan takes the amount in.
     *
     * @param year of the plan
     */
    public record PlanShare(int year, PlanAreaKind area) {}

    public boolean isLevelOne() {
        return level == 1;
    }

    /** Whether the lead body can still add evidence. */
    public boolean takesEvidence() {
        return state == State.TO_SUBMIT || state == State.INTEGRATION;
    }
}
