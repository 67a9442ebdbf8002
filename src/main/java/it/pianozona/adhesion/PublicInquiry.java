/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.page.Pill;
import it.pianozona.proceeding.CaseState;
import it.pianozona.proceeding.OfCycle;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A public inquiry for the co-design of an innovative action (AB-50).
 *
 * @param number counts within the cycle, from 1
 * @param closesOn last day of the notice
 * @param writtenBy who wrote the notice and does not answer it
 */
public record PublicInquiry(
        UUID id,
        @Column("cycle") String cycleKey,
        String area,
        int number,
        State state,
        Optional<UUID> action,
        String title,
        String text,
        Optional<LocalDate> closesOn,
        String writtenBy,
        String minutes,
        String outcome)
        implements OfCycle {

    /** Where it stands; CLOSED and DESERTED are ends. */
    public enum State implements CaseState<State> {
        DRAFT("avviso in redazione"),
        OPEN("aperta"),
        CLOSED("chiusa"),
        DESERTED("deserta");

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
                case DRAFT, DESERTED -> Pill.Role.WAITING;
                case OPEN -> Pill.Role.RUNNING;
                case CLOSED -> Pill.Role.DONE;
            };
        }

        @Override
        public Set<State> next() {
            return switch (this) {
                case DRAFT -> EnumSet.of(OPEN);
                case OPEN -> EnumSet.of(CLOSED, DESERTED);
                case CLOSED, DESERTED -> EnumSet.noneOf(State.class);
            };
        }
    }

    /** What an organisation proposes. */
    public record Answer(String office, String organisation, String text) {}

    /** Business key of its process, {@code AREA-CYCLE-ISTR-n}. */
    public String key() {
        return "%s-ISTR-%d".formatted(cycleKey, number);
    }
}
