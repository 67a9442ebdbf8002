/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.page.Pill;
import it.pianozona.proceeding.CaseState;
import it.pianozona.table.EmptyAsNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The plan of actions and budget of a year (ER-57), inside a mandate.
 *
 * @param mandate key of the mandate
 * @param authority code of the health authority
 * @param prefilledFrom year whose actions it began with
 * @param draftedBy who closed the draft, and so does not adopt it
 * @param act number of the act that adopts it
 * @param returned why it was given back, empty if it was not
 */
public record YearPlan(
        UUID id,
        String mandate,
        String authority,
        int year,
        State state,
        LocalDate openedOn,
        Optional<Integer> prefilledFrom,
        @EmptyAsNull String draftedBy,
        @EmptyAsNull String act,
        Optional<LocalDate> actDate,
        @EmptyAsNull String returned) {

    /** Where it stands. */
    public enum State implements CaseState<State> {
        DRAFTING("in redazione"),
        TO_ADOPT("da adottare"),
        ADOPTED("adottato"),
        DROPPED("non adottato");

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
                case DRAFTING -> EnumSet.of(TO_ADOPT, DROPPED);
                case TO_ADOPT -> EnumSet.of(DRAFTING, ADOPTED, DROPPED);
                case ADOPTED, DROPPED -> EnumSet.noneOf(State.class);
            };
        }

        @Override
        public Pill.Role role() {
            return switch (this) {
                case DRAFTING, TO_ADOPT -> Pill.Role.RUNNING;
                case ADOPTED -> Pill.Role.DONE;
                case DROPPED -> Pill.Role.WAITING;
            };
        }
    }

    /** Whether its actions may be written. */
    public boolean isEditable() {
        return state == State.DRAFTING;
    }

    /** Whether it is read beyond those who write it. */
    public boolean isAdopted() {
        return state == State.ADOPTED;
    }

    static YearPlan opened(Mandate mandate, int year, Optional<Integer> prefilledFrom, LocalDate today) {
        return new YearPlan(
                UUID.randomUUID(),
                mandate.key(),
                mandate.authority(),
                year,
                State.DRAFTING,
                today,
                prefilledFrom,
                "",
                "",
                Optional.empty(),
                "");
    }
}
