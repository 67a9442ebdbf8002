/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells one person something about themselves, for example that their password has been changed or that they have been registered. */
@Service
public class Mailbox {

    private final PersonalNoticeRows notices;
    private final MailRows mails;
    private final Letters letters;
    private final Catalogue catalogue;
    private final People people;
    private final Carrier carrier;
    private final Clock clock;

    Mailbox(
            PersonalNoticeRows notices,
            MailRows mails,
            Letters letters,
            Catalogue catalogue,
            People people,
            Carrier carrier,
            Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.letters = letters;
        this.catalogue = catalogue;
        this.people = people;
        this.carrier = carrier;
        this.clock = clock;
    }

    /**
     * Shows the notice on the person's page and sends it by e-mail after the caller's transaction has been committed. It does
     * not wait for a mail server and does not fail without one.
     *
     * @param letter of the catalogue, with its subject; a blank line begins a paragraph, an address that begins with {@code http} becomes a link
     * @param cause identifies the occasion, 1 to 200 characters: the same cause reaches the person once
     */
    @Transactional
    public void toPerson(String personId, Wording letter, String cause) {
        toPerson(personId, letter, "", cause);
    }

    /**
     * Like the other, with the page where one acts.
     *
     * @param page within the product, for example {@code /avvisi}; the mail has it as a link
     */
    @Transactional
    public void toPerson(String personId, Wording letter, String page, String cause) {
        var subject = catalogue.subject(letter);
        var text = catalogue.say(letter);
        var way = reaches(personId) ? Way.SINGLE : Way.NONE;
        if (notices.add(noticeOf(personId, subject, text, page, cause), way) && way == Way.SINGLE) {
            mails.add(personId, cause, "", "", subject, letters.about(text, page), clock.instant());
        }
    }

    private PersonalNotice noticeOf(String personId, String subject, String text, String page, String cause) {
        return new PersonalNotice(
                UUID.randomUUID(),
                personId,
                cause,
                Topic.ACCOUNT,
                "",
                "",
                "",
                "",
                subject,
                text,
                page,
                Optional.empty(),
                clock.instant(),
                Optional.empty());
    }

    /**
     * Tells the person of a secret that only the e-mail carries; the words of the e-mail are erased here once it has left. To be
     * called where mail {@link #reaches} the person.
     *
     * @param notice what the person's page says; without the secret
     * @param letter what the e-mail says
     */
    @Transactional
    public void secretToPerson(String personId, Wording notice, Wording letter, String cause) {
        var subject = catalogue.subject(letter);
        notices.add(noticeOf(personId, subject, catalogue.say(notice), "", cause), Way.SINGLE);
        mails.addSecret(personId, cause, subject, letters.about(catalogue.say(letter), ""), clock.instant());
    }

    /** Whether an e-mail would leave for the person: an address is known, and it is not an invented one. */
    @Transactional(readOnly = true)
    public boolean reaches(String personId) {
        return people.find(personId).filter(this::mayWriteTo).isPresent();
    }

    /** Whether the mail stays in the product, as that of a demonstration does. */
    public boolean isCaught() {
        return carrier.isOpen() && carrier.isForInventedPeople();
    }

    /** Whether e-mail leaves this installation at all. */
    public boolean isOpen() {
        return carrier.isOpen();
    }

    /**
     * Sends an e-mail to somebody who is not on record, after the caller's transaction has been committed; nothing where no mail
     * leaves.
     *
     * @param cause identifies the occasion, 1 to 200 characters: the same cause reaches the address once
     */
    @Transactional
    public void toAddress(String recipient, Wording letter, String cause) {
        toAddress(recipient, letter, cause, false);
    }

    private void toAddress(String recipient, Wording letter, String cause, boolean secret) {
        if (carrier.isOpen()) {
            var text = letters.toStranger(catalogue.say(letter));
            mails.addTo(recipient, cause, catalogue.subject(letter), text, secret, clock.instant());
        }
    }

    /**
     * Tells a person at the address that was theirs until now; nothing where no mail left for it.
     *
     * @param before the person with that address
     */
    @Transactional
    public void toFormerAddress(Person before, Wording letter, String cause) {
        if (mayWriteTo(before)) {
            var text = letters.toFormerAddress(catalogue.say(letter));
            mails.addTo(before.email(), cause, catalogue.subject(letter), text, false, clock.instant());
        }
    }

    private boolean mayWriteTo(Person person) {
        return carrier.isOpen()
                && Letters.mayWriteTo(person)
                && (carrier.isForInventedPeople() || !person.demonstration());
    }

    /** Like {@link #toAddress}, of words that are erased here once they have left. */
    @Transactional
    public void secretToAddress(String recipient, Wording letter, String cause) {
        toAddress(recipient, letter, cause, true);
    }
}
