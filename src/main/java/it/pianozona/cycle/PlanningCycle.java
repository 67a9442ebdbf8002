/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.proceeding.CaseState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A planning cycle.
 *
 * @param key {@code AREA-startYear-endYear}, for example {@code RHO-2018-2020}; see {@link CycleKey}
 * @param profile id of the region profile that the cycle keeps, for example {@code LO18}
 * @param approvalDate the day by which plan and agreement are to be approved and signed
 * @param late flagged as late: a term passed, or the approving body failed to meet for the third time; whether the cycle is late
 *     now is told by {@link #terms}
 * @param returns how often the approving body has returned the plan
 * @param met when its two terms were met and until when its plan is in force
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
        int returns,
        Met met) {

    /**
     * What has come of a cycle so far.
     *
     * @param signatureAsked false where the region has no agreement: there is nothing to sign
     * @param approvedOn day on which the plan was approved
     * @param signedOn day of the agreement's signature
     * @param inForceTo last day on which its plan is in force, known once the plan of the next cycle is to follow it
     */
    public record Met(
            boolean signatureAsked,
            Optional<LocalDate> approvedOn,
            Optional<LocalDate> signedOn,
            Optional<LocalDate> inForceTo) {

        /** Nothing yet. */
        public static Met nothing(boolean signatureAsked) {
            return new Met(signatureAsked, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** States of the cycle record (requirement 2.3); PLAN_APPROVED until the agreement puts the plan in force. */
    public enum State implements CaseState<State> {
        IN_PREPARATION("in preparazione"),
        PLAN_APPROVED("piano approvato"),
        IN_FORCE("in vigore"),
        IN_PROROGA("in proroga"),
        /** The plan of the next cycle has followed it. */
        SUCCEEDED("cessato, è in vigore il piano successivo"),
        CLOSED("chiuso"),
        PLAN_REJECTED("piano respinto"),
        AGREEMENT_FAILED("accordo mancato"),
        ABORTED("interrotto");

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
                case IN_PREPARATION -> EnumSet.of(PLAN_APPROVED, PLAN_REJECTED, ABORTED);
                case PLAN_APPROVED -> EnumSet.of(IN_FORCE, AGREEMENT_FAILED, ABORTED);
                case IN_FORCE -> EnumSet.of(IN_PROROGA, SUCCEEDED, CLOSED);
                case IN_PROROGA -> EnumSet.of(SUCCEEDED, CLOSED);
                case SUCCEEDED, CLOSED, PLAN_REJECTED, AGREEMENT_FAILED, ABORTED -> EnumSet.noneOf(State.class);
            };
        }

        /** Whether the plan or its agreement is still on its way. */
        public boolean isUnderWay() {
            return this == IN_PREPARATION || this == PLAN_APPROVED;
        }

        /** Whether it ended before any plan was in force: its years are free for another (decision N-2). */
        public boolean isWithoutPlan() {
            return this == PLAN_REJECTED || this == AGREEMENT_FAILED || this == ABORTED;
        }
    }

    /** How the cycle stands with its two terms that day. */
    public CycleTerms terms(LocalDate today) {
        return new CycleTerms(this, today);
    }

    /** Whether its plan is in force that day: signed and approved before the cycle begins, it waits for its first day. */
    public boolean isInForceOn(LocalDate day) {
        return (state == State.IN_FORCE || state == State.IN_PROROGA)
                && !start.isAfter(day)
                && met.inForceTo().filter(last -> last.isBefore(day)).isEmpty();
    }

    /** Its years and, where others of them came to nothing, its number, for example {@code 2018-2020 (n. 2)}. */
    public String period() {
        return CycleKey.in(key).map(CycleKey::period).orElse(start.getYear() + "-" + end.getYear());
    }

    /** Of the cycles of an area the one that a page speaks of first: under way, else in force that day, else the latest. */
    public static Optional<PlanningCycle> current(Collection<PlanningCycle> ofArea, LocalDate today) {
        return ofArea.stream()
                .min(Comparator.comparing(
                                (PlanningCycle cycle) -> !cycle.state().isUnderWay())
                        .thenComparing(cycle -> !cycle.isInForceOn(today))
                        .thenComparing(cycle -> cycle.state().isEnd())
                        .thenComparing(PlanningCycle::start, Comparator.reverseOrder())
                        .thenComparing(cycle -> cycle.state().isWithoutPlan())
                        .thenComparing(
                                cycle -> CycleKey.in(cycle.key())
                                        .map(CycleKey::number)
                                        .orElse(1),
                                Comparator.reverseOrder()));
    }
}
