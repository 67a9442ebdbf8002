/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice as one person reads it.
 *
 * @param office the office by which it reached the person; empty if it is about the person
 * @param businessKey for example {@code RHO-2018-2020}; may be empty
 * @param task the task that it is about; may be empty
 * @param subject one line
 * @param address where one acts, within the product; may be empty
 */
public record PersonalNotice(
        UUID id,
        String person,
        String cause,
        Topic topic,
        String office,
        String territory,
        String businessKey,
        String task,
        String subject,
        String text,
        String address,
        Optional<LocalDate> due,
        Instant createdAt,
        Optional<Instant> readAt) {

    public boolean read() {
        return readAt.isPresent();
    }
}
