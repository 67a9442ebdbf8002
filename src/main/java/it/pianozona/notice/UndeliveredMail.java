/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    private final LegalRecord record;
    private final Clock clock;

    UndeliveredMail(MailRows mails, Carrier carrier, LegalRecord record, Clock clock) {
        this.record = record;
        this.mails = mails;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** A message that was given up; the reason holds no address. */
    public record GivenUp(UUID id, String person, String subject, String reason, int attempts, Instant createdAt) {}

    /**
     * The state of the mail.
     *
     * @param open whether mail leaves at all: a server is configured and the start was not in silence
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

    /**
     * Drops all that waits, where no mail leaves: in a restored copy it has mostly been sent already by the one that was copied.
     *
     * @return how many there were
     * @throws RuleViolated if mail leaves
     */
    @Transactional
    public int dropWaiting(String administratorId) {
        if (carrier.isOpen()) {
            throw new RuleViolated(
                    "I messaggi in attesa si scartano tutti insieme soltanto quando la posta è ferma: avvia con il profilo silenzio.");
        }
        var dropped = mails.dropWaiting("Scartato a posta ferma dall'amministratore.", clock.instant());
        record.append(
                new LegalRecord.Act(
                        "installazione",
                        "posta",
                        administratorId,
                        OfficeKind.ADMINISTRATOR.slug(),
                        "Messaggi in attesa scartati a posta ferma"),
                null,
                Map.of("messaggi", dropped));
        return dropped;
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
