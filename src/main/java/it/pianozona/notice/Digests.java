/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily digest of those who want one: what came before the hour of today, in one message with the day as its cause, so
 * there is one a day, also where a day has twenty-three hours or twenty-five.
 */
@Component
class Digests {

    private final PersonalNoticeRows notices;
    private final MailRows mails;
    private final Letters letters;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Digests(
            PersonalNoticeRows notices,
            MailRows mails,
            Letters letters,
            MailSettings settings,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.notices = notices;
        this.mails = mails;
        this.letters = letters;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes the digests that are due; before the hour there is none. */
    void write() {
        var today = clock.today();
        var hour = hourOf(today);
        if (clock.instant().isBefore(hour)) {
            return;
        }
        notices.awaitingDigest(hour)
                .forEach(person -> transaction.executeWithoutResult(status -> write(person, today, hour)));
    }

    private Instant hourOf(LocalDate day) {
        return day.atTime(settings.digestAt()).atZone(BusinessClock.ROME).toInstant();
    }

    /** The message is there before its notices are marked: two nodes meet at its cause, and one goes away. */
    private void write(String person, LocalDate day, Instant before) {
        var cause = "riepilogo-" + day;
        if (!mails.add(person, cause, "", "", "Riepilogo", "", clock.instant())) {
            return;
        }
        var id = MailRows.idOf(person, cause);
        var words = letters.digest(notices.intoDigest(person, before, id), day);
        mails.write(id, words.subject(), words.text());
    }
}
