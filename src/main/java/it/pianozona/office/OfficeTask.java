/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.proceeding.CaseState;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A task of the plan office (F-COMPITO).
 *
 * @param key {@code AREA-COMP-n}: it runs as an instance with that key
 * @param text what is to be done, at most 4,000 characters
 * @param assignee sign-in name of a person of the office
 * @param until no task of the series falls due after that day; empty for no end
 * @param anchorDay day of the month of the series
 * @param project the funded project that it is about
 * @param outcome what came of it; empty while it is open
 */
public record OfficeTask(
        UUID id,
        String area,
        String key,
        Kind kind,
        @Column("work_type") WorkType type,
        String text,
        String assignee,
        @Column("due_on") LocalDate due,
        Recurrence recurrence,
        Optional<LocalDate> until,
        int anchorDay,
        UUID series,
        Optional<UUID> project,
        State state,
        String outcome) {

    /** Which form concludes it. */
    public enum Kind {
        FREE("compito"),
        ANNUAL_REPORT("rendiconto annuale delle attività"),
        NEEDS_SHEET("scheda di fabbisogno"),
        PROJECT_REPORT("rendiconto di progetto");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** Where it stands. */
    public enum State implements CaseState<State> {
        OPEN("aperto"),
        DONE("svolto"),
        DROPPED("non più necessario");

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
                case OPEN -> EnumSet.of(DONE, DROPPED);
                case DONE, DROPPED -> EnumSet.noneOf(State.class);
            };
        }
    }

    /** The due day of the next task of the series, if there is one. */
    public Optional<LocalDate> nextDue() {
        return recurrence.after(due, anchorDay).filter(day -> until.map(last -> !day.isAfter(last))
                .orElse(true));
    }
}
