/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.territory.Rights;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What a module puts into people's calendars. Each bean is asked once for a calendar; titles name no person. */
public interface CalendarEntries {

    /**
     * An entry.
     *
     * @param id the same for ever, e.g. {@code seduta-} and the sitting's id: a change of day moves the entry
     * @param from Europe/Rome; without a time it is the whole day
     * @param lasts of an entry with a time
     * @param place may be empty
     * @param words what there is to do, one or two sentences; may be empty
     * @param address within the product; may be empty
     */
    record Entry(
            String id,
            String title,
            LocalDate day,
            Optional<LocalDateTime> from,
            Duration lasts,
            String place,
            String words,
            String address) {

        /** An entry for a whole day. */
        public static Entry of(String id, String title, LocalDate day, String words, String address) {
            return new Entry(id, title, day, Optional.empty(), Duration.ofDays(1), "", words, address);
        }
    }

    /**
     * The entries of a person with these rights between the two days, both included.
     *
     * @param rights what the person may act for today
     */
    List<Entry> of(Rights rights, LocalDate first, LocalDate last);
}
