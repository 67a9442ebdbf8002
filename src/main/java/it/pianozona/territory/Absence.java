/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Days on which a person is absent and the automatic deputies of their offices act (requirement 6.6).
 *
 * @param from first day
 * @param to last day, included
 * @param backOn first day on which the person was back before the last day came
 */
public record Absence(
        UUID id,
        @Column("person") String personId,
        @Column("first_day") LocalDate from,
        @Column("last_day") LocalDate to,
        Optional<LocalDate> backOn) {

    /** The last day on which it counts; before the first where it was given up. */
    public LocalDate lastDay() {
        return backOn.map(back -> back.minusDays(1)).orElse(to);
    }

    /** True if it still counts that day or later. */
    public boolean isOpen(LocalDate today) {
        return !lastDay().isBefore(today);
    }
}
