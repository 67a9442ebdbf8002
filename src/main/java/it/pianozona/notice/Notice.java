/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.Instant;

/**
 * A notice as an office reads it.
 *
 * @param businessKey the instance it is about, for example {@code RHO-2018-2020}
 * @param text Italian, without personal data
 */
public record Notice(String office, String businessKey, Kind kind, String text, Instant createdAt) {

    /** Why the notice is sent. */
    public enum Kind {
        REMINDER,
        OVERDUE,
        ESCALATION,
        OUTCOME,
        LATE
    }
}
