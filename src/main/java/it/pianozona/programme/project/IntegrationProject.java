/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.project;

import it.pianozona.page.Pill;
import it.pianozona.proceeding.CaseState;
import it.pianozona.table.Column;
import it.pianozona.table.Elsewhere;
import it.pianozona.table.EmptyAsNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A project of integration with another policy (ER-18, ER-19).
 *
 * @param number within the programme, from 1
 * @param policy code among the policies of the region, for example {@code casa}
 * @param proposer the organisation that brings it, in words
 * @param organisation where it is registered as one
 * @param description what it does and for whom; may be empty
 * @param cost euro, two decimals, above 0
 * @param startsOn first day, within the year
 * @param endsOn last day, within the year
 * @param cover who pays for it, as much as it costs
 */
public record IntegrationProject(
        UUID id,
        UUID programme,
        int number,
        String title,
        String policy,
        String proposer,
        Optional<UUID> organisation,
        String office,
        String proposedBy,
        Instant proposedAt,
        String description,
        BigDecimal cost,
        LocalDate startsOn,
        LocalDate endsOn,
        State state,
        @Column("") Answer answer,
        @Elsewhere List<Cover> cover) {

    /** Proposed until it is answered. */
    public enum State implements CaseState<State> {
        PROPOSED("da esaminare"),
        ACCEPTED("accolto"),
        REFUSED("respinto"),
        WITHDRAWN("ritirato");

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
            return this == PROPOSED ? EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN) : EnumSet.noneOf(State.class);
        }

        @Override
        public Pill.Role role() {
            return switch (this) {
                case PROPOSED -> Pill.Role.RUNNING;
                case ACCEPTED -> Pill.Role.DONE;
                case REFUSED, WITHDRAWN -> Pill.Role.WAITING;
            };
        }
    }

    /**
     * What was answered.
     *
     * @param words the reason; empty until it is answered, and where it was accepted without one
     */
    public record Answer(
            @Column("answer") @EmptyAsNull String words,
            @Column("answered_by") @EmptyAsNull String personId,
            @Column("answered_on") Optional<LocalDate> on) {

        static final Answer NONE = new Answer("", "", Optional.empty());
    }

    /** What a person writes of a project. */
    public record Proposal(
            String title,
            String policy,
            String proposer,
            String description,
            BigDecimal cost,
            LocalDate startsOn,
            LocalDate endsOn,
            List<Cover> cover) {}

    IntegrationProject with(List<Cover> rows) {
        return new IntegrationProject(
                id,
                programme,
                number,
                title,
                policy,
                proposer,
                organisation,
                office,
                proposedBy,
                proposedAt,
                description,
                cost,
                startsOn,
                endsOn,
                state,
                answer,
                rows);
    }

    /** For example "Progetto n. 3, «Abitare insieme»". */
    public String name() {
        return "Progetto n. %d, «%s»".formatted(number, title);
    }
}
