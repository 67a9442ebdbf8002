/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has been told, on their page. */
@Service
public class PersonalNotices {

    private final PersonalNoticeRows rows;
    private final Clock clock;

    PersonalNotices(PersonalNoticeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A page of the person's notices.
     *
     * @param number from 1
     * @param of how many pages there are, at least 1
     * @param unread on all pages together
     */
    public record Page(List<PersonalNotice> notices, int number, int of, int unread) {}

    /** The page with that number, newest notices first; beyond the last the last one. */
    @Transactional(readOnly = true)
    public Page page(String person, int number, int size) {
        var pages = Math.max(1, (rows.count(person) + size - 1) / size);
        var shown = Math.min(Math.max(1, number), pages);
        return new Page(rows.of(person, (shown - 1) * size, size), shown, pages, rows.unread(person));
    }

    public int unread(String person) {
        return rows.unread(person);
    }

    /** Opens a notice of the person: from here on it counts as read. */
    @Transactional
    public Optional<PersonalNotice> open(UUID id, String person) {
        var notice = rows.find(id, person);
        notice.ifPresent(found -> rows.read(id, clock.instant()));
        return notice;
    }

    @Transactional
    public void readAll(String person) {
        rows.readAll(person, clock.instant());
    }
}
