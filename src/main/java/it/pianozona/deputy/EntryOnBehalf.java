/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.table.Column;
import it.pianozona.workflow.Receipt;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the secretariat has entered for a body.
 *
 * @param step title of the step, Italian
 * @param office for example {@code sindaco-015182}
 * @param organisation whose act it is, in an office that many share; empty elsewhere, and where none of those linked to it sent it
 * @param enteredBy sign-in name
 * @param file the scan, or the file that came by PEC
 * @param contested the reason that the body gave, where it does not acknowledge the entry
 */
public record EntryOnBehalf(
        UUID id,
        String territory,
        String businessKey,
        String step,
        String office,
        Optional<UUID> organisation,
        String enteredBy,
        Instant enteredAt,
        @Column("") Receipt receipt,
        UUID file,
        @Column("contest_reason") Optional<String> contested) {}
