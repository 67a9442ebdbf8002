/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.notice.Carrier.Letter;
import it.pianozona.notice.Carrier.NotCarried;
import it.pianozona.notice.MailRows.Mail;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, a message in a transaction: its row stays locked until the server has taken it over and that is noted, so
 * no other node sends it meanwhile, and whatever happens in between leaves it waiting.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final MailRows mails;
    private final People people;
    private final Recipients recipients;
    private final OpenSteps steps;
    private final Carrier carrier;
    private final LetterHtml html;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean hindered = new AtomicBoolean();

    Delivery(
            MailRows mails,
            People people,
            Recipients recipients,
            OpenSteps steps,
            Carrier carrier,
            LetterHtml html,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.people = people;
        this.recipients = recipients;
        this.steps = steps;
        this.carrier = carrier;
        this.html = html;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private enum Next {
        GO_ON,
        STOP
    }

    /** Sends until nothing is due, or until no message would go. */
    void deliver() {
        while (carrier.isOpen() && transaction.execute(status -> one()) == Next.GO_ON) {
            // the next one, in a transaction of its own
        }
    }

    private Next one() {
        return mails.next(clock.instant()).map(this::send).orElse(Next.STOP);
    }

    private Next send(Mail mail) {
        var person = people.find(mail.person());
        var hindrance = mail.recipient().isEmpty() ? hindrance(mail, person) : Optional.<String>empty();
        if (hindrance.isPresent()) {
            mails.settle(mail.id(), "DROPPED", hindrance.get(), clock.instant());
            return Next.GO_ON;
        }
        try {
            carrier.carry(new Letter(
                    mail.id(),
                    mail.person(),
                    mail.recipient().isEmpty() ? person.orElseThrow().email() : mail.recipient(),
                    mail.subject(),
                    mail.text(),
                    html.document(mail.text())));
            mails.settle(mail.id(), "SENT", "", clock.instant());
            tellThatItLeavesAgain();
            return Next.GO_ON;
        } catch (NotCarried failure) {
            if (failure.then() == NotCarried.Then.STOP) {
                tellThatNothingLeaves(failure);
            }
            return postpone(mail, failure);
        }
    }

    /** Once, and not at each round, so that whoever reads the log sees when it began. */
    private void tellThatNothingLeaves(NotCarried failure) {
        if (hindered.compareAndSet(false, true)) {
            log.warn(
                    "La posta non parte: {} I messaggi restano in attesa e si riprova da soli; quanti sono lo dice la pagina «Posta non consegnata».",
                    failure.getMessage());
        }
    }

    private void tellThatItLeavesAgain() {
        if (hindered.compareAndSet(true, false)) {
            log.info("La posta parte di nuovo.");
        }
    }

    /** Why the message is not to leave any more. */
    private Optional<String> hindrance(Mail mail, Optional<Person> person) {
        if (person.filter(Letters::mayWriteTo).isEmpty()) {
            return Optional.of("La persona non ha un indirizzo di posta.");
        }
        if (person.get().demonstration() && !carrier.isForInventedPeople()) {
            return Optional.of("La persona è inventata: la sua posta non esce.");
        }
        if (!mail.task().isEmpty() && !steps.isOpen(mail.task())) {
            return Optional.of("Il compito è già concluso.");
        }
        var stillActs = mail.office().isEmpty()
                || recipients
                        .of(List.of(mail.office()))
                        .getOrDefault(mail.office(), List.of())
                        .contains(person.get());
        return stillActs ? Optional.empty() : Optional.of("La persona non fa più parte dell'ufficio.");
    }

    private Next postpone(Mail mail, NotCarried failure) {
        var exhausted = mail.attempts() >= settings.retries().size();
        if (failure.then() == NotCarried.Then.GIVE_UP || exhausted) {
            mails.settle(mail.id(), "DEAD", failure.getMessage(), clock.instant());
        } else {
            mails.again(
                    mail.id(),
                    failure.getMessage(),
                    clock.instant().plus(settings.retries().get(mail.attempts())));
        }
        return failure.then() == NotCarried.Then.STOP ? Next.STOP : Next.GO_ON;
    }
}
