/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail that did not reach its people, for the administrator. */
@Service
public class UndeliveredMail {

    private static final int SHOWN = 200;

    private final MailRows mails;
    private final Carrier carrier;
    private final Clock clock;

    UndeliveredMail(MailRows mails, Carrier carrier, Clock clock) {
        this.mails = mails;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** A message that was given up; the reason holds no address. */
    public record GivenUp(UUID id, String person, String subject, String reason, int attempts, Instant createdAt) {}

    /**
     * The state of the mail.
     *
     * @param open whether a mail server is configured at all
     * @param waiting messages on their way
     * @param since when the oldest of them was written
     */
    public record State(boolean open, int waiting, Optional<Instant> since) {}

    public State state() {
        var waiting = mails.waiting();
        return new State(carrier.isOpen(), waiting.count(), waiting.since());
    }

    /** The latest messages that were given up. */
    public List<GivenUp> givenUp() {
        return mails.dead(SHOWN).stream()
                .map(mail -> new GivenUp(
                        mail.id(), mail.person(), mail.subject(), mail.reason(), mail.attempts(), mail.createdAt()))
                .toList();
    }

    /** Tries a message again from the beginning; false if somebody else has seen to it. */
    @Transactional
    public boolean tryAgain(UUID id) {
        return mails.revive(id, true, clock.instant());
    }

    /** Gives a message up for good; it stays readable on the person's page. */
    @Transactional
    public boolean drop(UUID id) {
        return mails.revive(id, false, clock.instant());
    }
}
