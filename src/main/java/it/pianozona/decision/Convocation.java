/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The call of a body (F-CONV); date-times in Europe/Rome.
 *
 * @param farConfirmed whoever convenes confirms that a date more than sixty days away is meant
 */
public record Convocation(
        LocalDateTime heldAt, String place, String agenda, Optional<LocalDateTime> secondCall, boolean farConfirmed) {}
