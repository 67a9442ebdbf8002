/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's time in an office.
 *
 * @param act by which it began, as people cite it
 * @param to last day, included; empty while open
 */
public record Tenure(
        @Column("office") String officeId,
        Person person,
        @Column("holder_kind") HolderKind kind,
        String act,
        @Column("valid_from") LocalDate from,
        @Column("valid_to") Optional<LocalDate> to) {

    /** Whether the person holds the office on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !isOverOn(day);
    }

    public boolean isOverOn(LocalDate day) {
        return to.filter(day::isAfter).isPresent();
    }
}
