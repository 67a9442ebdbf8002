/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import java.time.LocalDate;

/**
 * A planning cycle.
 *
 * @param key {@code AREA-startYear-endYear}, for example {@code RHO-2018-2020}
 * @param profile id of the region profile that the cycle keeps, for example {@code LO18}
 * @param approvalDate the day by which plan and agreement are to be approved and signed
 * @param late the approval date passed without an approved plan
 * @param returns how often the approving body has returned the plan
 */
public record PlanningCycle(
        String key,
        String area,
        int areaVersion,
        String region,
        String profile,
        LocalDate start,
        LocalDate end,
        LocalDate approvalDate,
        State state,
        boolean late,
        int returns) {

    /** States of the cycle record (requirement 2.3); PLAN_APPROVED until the agreement puts the plan in force. */
    public enum State {
        IN_PREPARATION("in preparazione"),
        PLAN_APPROVED("piano approvato"),
        IN_FORCE("in vigore"),
        IN_PROROGA("in proroga"),
        CLOSED("chiuso"),
        PLAN_REJECTED("piano respinto"),
        AGREEMENT_FAILED("accordo mancato"),
        ABORTED("interrotto");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }

        /** Whether the plan or its agreement is still on its way. */
        public boolean isUnderWay() {
            return this == IN_PREPARATION || this == PLAN_APPROVED;
        }

        /** Whether the cycle has come to its end. */
        public boolean isEnd() {
            return switch (this) {
                case CLOSED, PLAN_REJECTED, AGREEMENT_FAILED, ABORTED -> true;
                default -> false;
            };
        }
    }
}
