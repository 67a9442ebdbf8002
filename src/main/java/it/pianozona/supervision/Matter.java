/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

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
 * Something that happens to an agreement in force (vicenda, requirement 3.9).
 *
 * @param reporter office for which it was opened
 * @param reporterPerson sign-in name of who opened it
 * @param subject office of the party that withdraws, is reported or answers; empty text for a change of lead body
 * @param act number of the act on which it rests, empty text where there is none
 * @param effectOn first day of a withdrawal or of a new lead body
 */
public record Matter(
        UUID id,
        @Column("cycle") String cycleKey,
        String area,
        Kind kind,
        State state,
        String reporter,
        String reporterPerson,
        String subject,
        String reason,
        String act,
        Optional<LocalDate> actDate,
        Optional<LocalDate> effectOn,
        LocalDate openedOn,
        Optional<LocalDate> closedOn)
        implements OfCycle {

    /** The four cases, with the process that conducts each. */
    public enum Kind {
        WITHDRAWAL("recesso", "Recesso"),
        DEFAULT("inadempienza", "Inadempienza"),
        DISPUTE("controversia", "Controversia"),
        LEAD_BODY("cambio-capofila", "Cambio dell'ente capofila");

        private final String process;
        private final String italian;

        Kind(String process, String italian) {
            this.process = process;
            this.italian = italian;
        }

        /** Key of the model. */
        public String process() {
            return process;
        }

        public String italian() {
            return italian;
        }
    }

    /** Where it stands; all but OPEN are ends. */
    public enum State implements CaseState<State> {
        OPEN("in corso"),
        SETTLED("composta"),
        AMENDED("accordo modificato"),
        DISSOLVED("accordo sciolto"),
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
                case OPEN -> Pill.Role.RUNNING;
                case SETTLED, AMENDED, DISSOLVED -> Pill.Role.DONE;
                case REJECTED -> Pill.Role.WAITING;
            };
        }

        @Override
        public Set<State> next() {
            return switch (this) {
                case OPEN -> EnumSet.of(SETTLED, AMENDED, DISSOLVED, REJECTED);
                case SETTLED, AMENDED, DISSOLVED, REJECTED -> EnumSet.noneOf(State.class);
            };
        }
    }
}
