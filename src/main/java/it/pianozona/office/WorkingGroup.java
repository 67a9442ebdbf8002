/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A target group, a thematic table, the plan group or the interdistrict table (F-GRUPPO, ER-39..54).
 *
 * @param territory area, or the conference for the interdistrict table
 * @param template code of the composition that it is held against
 * @param office the engine's office whose tasks its members with an account get; empty where it has none
 */
public record WorkingGroup(
        UUID id,
        String territory,
        String template,
        GroupKind kind,
        String title,
        String office,
        String act,
        @Column("valid_from") LocalDate from,
        @Column("valid_to") Optional<LocalDate> to) {

    public boolean isOverOn(LocalDate day) {
        return to.map(day::isAfter).orElse(false);
    }
}
