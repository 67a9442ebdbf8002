/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.table.Column;
import it.pianozona.table.EmptyAsNull;
import java.time.Instant;

/**
 * When a body has sent its commitments.
 *
 * @param body its office
 * @param nothing why it commits nothing this year; empty where it commits something
 */
public record CommitmentsSent(
        String body, Instant sentAt, @Column("person") String personId, @EmptyAsNull String nothing) {}
