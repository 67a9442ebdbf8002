/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.record.LegalRecord;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refused attempts to write the codice fiscale of a person on record. The refusal undoes the step that it belongs to; that somebody
 * tried stays on record, and the person is told: it may be a slip, and it may be who wants to enter or to sign as them.
 *
 * <p>It is written when the refused transaction is over, in a thread of its own: within the transaction it would need a second
 * connection beside the one that holds the locks, and many at once would wait for each other.
 */
@Component
class TaxCodeAttempts implements DisposableBean {

    private static final String PLACE = "installazione";
    private static final String KEY = "accessi";
    private static final int SECONDS_TO_FINISH = 10;

    private final People people;
    private final LegalRecord record;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "tax-code-attempts"));

    TaxCodeAttempts(
            People people,
            LegalRecord record,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.people = people;
        this.record = record;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** To be called within the transaction that is about to be undone. */
    void refused(String personId, String writerId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCompletion(int status) {
                writer.execute(() -> transaction.executeWithoutResult(open -> keep(personId, writerId)));
            }
        });
    }

    /** A person who was recorded in the step that was undone is nobody to be told. */
    private void keep(String personId, String writerId) {
        if (people.find(personId).isEmpty()) {
            return;
        }
        record.append(
                new LegalRecord.Act(
                        PLACE, KEY, writerId, "", "Codice fiscale di una persona registrata: scrittura respinta"),
                null,
                Map.of("persona", personId));
        events.publishEvent(new TaxCodeRefused(personId, writerId, clock.today()));
    }

    @Override
    public void destroy() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    }
}
