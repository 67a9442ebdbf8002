/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import java.time.LocalDate;
import java.util.Optional;

/** How often a task comes back (TO-13). */
public enum Recurrence {
    NONE("non si ripete"),
    WEEKLY("ogni settimana"),
    MONTHLY("ogni mese"),
    YEARLY("ogni anno");

    private final String italian;

    Recurrence(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }

    /**
     * The next due day; empty where there is none.
     *
     * @param anchorDay day of the month of the first due day: the 31st falls on the last day of a shorter month, and comes back
     */
    public Optional<LocalDate> after(LocalDate due, int anchorDay) {
        return switch (this) {
            case NONE -> Optional.empty();
            case WEEKLY -> Optional.of(due.plusWeeks(1));
            case MONTHLY -> Optional.of(anchored(due.plusMonths(1), anchorDay));
            case YEARLY -> Optional.of(anchored(due.plusYears(1), anchorDay));
        };
    }

    private static LocalDate anchored(LocalDate day, int anchorDay) {
        return day.withDayOfMonth(Math.min(anchorDay, day.lengthOfMonth()));
    }
}
