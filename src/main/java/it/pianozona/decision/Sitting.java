/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.table.Column;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * One call of a body.
 *
 * @param call 1 or 2
 * @param heldAt Europe/Rome
 * @param secondCallAt Europe/Rome, later than {@code heldAt}; empty in a second call
 */
public record Sitting(
        UUID id,
        @Column("decision") UUID decisionId,
        int number,
        int call,
        LocalDateTime heldAt,
        String place,
        String agenda,
        Optional<LocalDateTime> secondCallAt) {}
