/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.table.Column;
import java.time.Instant;

/**
 * How the office of the table reads a result (LO15-48).
 *
 * @param reading how the value is to be understood, may be empty
 * @param implications what follows for the plan, may be empty
 * @param author full name
 * @param office id of the office for which it was written
 */
public record Reading(
        String reading, String implications, String author, String office, @Column("written_at") Instant at) {}
