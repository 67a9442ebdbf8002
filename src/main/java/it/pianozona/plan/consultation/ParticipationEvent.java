/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import it.pianozona.table.Elsewhere;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A participation event (F-EVENTO).
 *
 * @param heldAt Europe/Rome
 * @param action the action that a co-design works on: an innovative one (AB-50)
 * @param attendees who came, as it was written down
 * @param attendance how many people of each category came; categories of which nobody came are absent
 * @param minutes empty while the event is open
 * @param closed by its minutes; it does not change any more
 * @param files documents of the minutes
 */
public record ParticipationEvent(
        UUID id,
        Kind kind,
        LocalDateTime heldAt,
        String place,
        Optional<UUID> action,
        String attendees,
        @Elsewhere Map<ParticipantCategory, Integer> attendance,
        String minutes,
        String contributions,
        boolean closed,
        @Elsewhere List<UUID> files) {

    /** The same event with who came and with its files. */
    ParticipationEvent with(Map<ParticipantCategory, Integer> attendance, List<UUID> files) {
        return new ParticipationEvent(
                id, kind, heldAt, place, action, attendees, attendance, minutes, contributions, closed, files);
    }

    /** Kinds of event (AB-48, AB-50). */
    public enum Kind {
        FORUM("Forum"),
        FOCUS_GROUP("Focus group"),
        WORKING_GROUP("Gruppo di lavoro"),
        TABLE("Tavolo"),
        PUBLIC_INQUIRY("Istruttoria pubblica"),
        CO_DESIGN("Coprogettazione");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** People of all categories. */
    public int people() {
        return attendance.values().stream().mapToInt(Integer::intValue).sum();
    }
}
