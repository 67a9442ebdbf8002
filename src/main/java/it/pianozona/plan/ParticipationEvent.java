/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A participation event with its minutes (F-EVENTO).
 *
 * @param action the action that a co-design works on: an innovative one (AB-50)
 */
public record ParticipationEvent(
        Kind kind,
        LocalDateTime heldAt,
        String place,
        Optional<UUID> action,
        String attendees,
        String minutes,
        String contributions) {

    /** Kinds of event (AB-48, AB-50). */
    public enum Kind {
        FORUM,
        FOCUS_GROUP,
        WORKING_GROUP,
        TABLE,
        PUBLIC_INQUIRY,
        CO_DESIGN
    }
}
