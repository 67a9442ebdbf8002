/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person writes of an entry (F-REGISTRO).
 *
 * @param municipalities ISTAT codes
 * @param from empty if it was not written or cannot be read
 * @param written particulars as they were written; those that were left empty are absent
 */
public record RegisterDraft(
        RegisterKind kind,
        String name,
        List<String> municipalities,
        String act,
        Optional<LocalDate> from,
        String notes,
        Map<RegisterField, String> written) {

    /** What an entry says, to be changed. */
    public static RegisterDraft of(RegisterEntry entry) {
        return new RegisterDraft(
                entry.kind(),
                entry.name(),
                entry.municipalities(),
                entry.act(),
                Optional.of(entry.from()),
                entry.notes(),
                entry.details());
    }

    /** The date that a person wrote, as 31/12/2018 or 2018-12-31; empty if it is none. */
    public static Optional<LocalDate> date(String written) {
        return RegisterValues.date(written.strip());
    }
}
