/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.page.Pill;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A term of the cycle.
 *
 * @param due last day
 * @param done the day on which it was met, if it was
 * @param settled it was met, even where no day is known
 * @param who whose term it is, empty if the title says it
 * @param source the law or the requirement that sets it
 */
record Deadline(String title, LocalDate due, Optional<LocalDate> done, boolean settled, String who, String source) {

    /** A term that waits to be met, or was on that day. */
    static Deadline of(String title, LocalDate due, Optional<LocalDate> done, String who, String source) {
        return new Deadline(title, due, done, done.isPresent(), who, source);
    }

    /** A time that runs out by itself: nobody can be late. */
    static Deadline end(String title, LocalDate due, LocalDate today, String who, String source) {
        return new Deadline(title, due, Optional.empty(), due.isBefore(today), who, source);
    }

    /** Where a term stands. */
    enum Standing {
        DONE("fatto"),
        DONE_LATE("fatto in ritardo"),
        LATE("in ritardo"),
        PLANNED("previsto");

        private final String italian;

        Standing(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** The role of its colour that day. */
    public Pill.Role role(LocalDate today) {
        return settled ? Pill.Role.DONE : Pill.role(due, today);
    }

    /** What is still to be done of it, where it is late or due soon. */
    public Optional<Pill> pill(LocalDate today) {
        return settled ? Optional.empty() : Pill.due(due, today);
    }

    public Standing standing(LocalDate today) {
        if (settled) {
            return done.filter(day -> day.isAfter(due)).isPresent() ? Standing.DONE_LATE : Standing.DONE;
        }
        return due.isBefore(today) ? Standing.LATE : Standing.PLANNED;
    }
}
