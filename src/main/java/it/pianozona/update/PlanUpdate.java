/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import it.pianozona.page.Pill;
import it.pianozona.proceeding.CaseState;
import it.pianozona.proceeding.OfCycle;
import it.pianozona.table.Column;
import it.pianozona.table.EmptyAsNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The update of a plan in force.
 *
 * @param number counts within the cycle, from 1
 * @param corrective it comes from a corrective action of the monitoring, and so does not count for the year (P11)
 * @param openUntil last day of its consultation, included
 * @param addendum the act by which the parties of the agreement take it over
 * @param version of the plan that it brought
 */
public record PlanUpdate(
        UUID id,
        @Column("cycle") String cycleKey,
        String area,
        int number,
        State state,
        boolean corrective,
        String reason,
        String openedBy,
        LocalDate openedOn,
        Optional<LocalDate> publishedOn,
        @EmptyAsNull String publishedAt,
        Optional<LocalDate> openUntil,
        Optional<UUID> addendum,
        @EmptyAsNull String addendumAct,
        Optional<Integer> version,
        Optional<LocalDate> closedOn)
        implements OfCycle {

    /** Its state as people see it. */
    public Pill pill() {
        if (!state.next().isEmpty()) {
            return new Pill(Pill.Role.RUNNING, state.italian());
        }
        return new Pill(state == State.IN_FORCE ? Pill.Role.DONE : Pill.Role.WAITING, state.italian());
    }

    /** Whether its consultation takes observations on that day. */
    boolean isOpenOn(LocalDate day) {
        return state == State.IN_CONSULTATION
                && openUntil.filter(last -> !day.isAfter(last)).isPresent();
    }

    /** Where it stands; IN_FORCE, REFUSED and WITHDRAWN are ends. */
    public enum State implements CaseState<State> {
        LISTING("elenco delle modifiche in corso"),
        IN_CONSULTATION("in consultazione"),
        IN_APPROVAL("in approvazione"),
        IN_SIGNATURE("addendum alla firma"),
        IN_FORCE("in vigore"),
        REFUSED("respinto"),
        WITHDRAWN("lasciato cadere");

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
                case LISTING -> EnumSet.of(IN_CONSULTATION, IN_APPROVAL, WITHDRAWN);
                case IN_CONSULTATION -> EnumSet.of(LISTING, IN_APPROVAL, WITHDRAWN);
                case IN_APPROVAL -> EnumSet.of(LISTING, IN_APPROVAL, IN_SIGNATURE, IN_FORCE, REFUSED, WITHDRAWN);
                case IN_SIGNATURE -> EnumSet.of(IN_FORCE, REFUSED, WITHDRAWN);
                case IN_FORCE, REFUSED, WITHDRAWN -> EnumSet.noneOf(State.class);
            };
        }
    }

    /**
     * Why an update is opened.
     *
     * @param corrective it comes from a corrective action of the monitoring
     */
    record Cause(boolean corrective, String reason) {}

    /** One that begins today, with nothing listed yet. */
    static PlanUpdate opened(String cycleKey, String area, int number, Cause cause, String personId, LocalDate today) {
        return new PlanUpdate(
                UUID.randomUUID(),
                cycleKey,
                area,
                number,
                State.LISTING,
                cause.corrective(),
                cause.reason(),
                personId,
                today,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** Whether its changes have been published: somebody from outside reads of it from then on. */
    public boolean isPublished() {
        return publishedOn.isPresent();
    }

    /** Business key of its process, {@code AREA-CYCLE-AGG-n} (requirement 3.2). */
    public String key() {
        return "%s-AGG-%d".formatted(cycleKey, number);
    }
}
