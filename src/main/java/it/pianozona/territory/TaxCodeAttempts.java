/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.record.LegalRecord;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refused attempts to write the codice fiscale of a person on record. The refusal undoes the step that it belongs to; that somebody
 * tried stays on record, and the person is told: it may be a slip, and it may be who wants to enter or to sign as them.
 */
@Component
class TaxCodeAttempts {

    private static final String PLACE = "installazione";
    private static final String KEY = "accessi";

    private final LegalRecord record;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    TaxCodeAttempts(LegalRecord record, ApplicationEventPublisher events, BusinessClock clock) {
        this.record = record;
        this.events = events;
        this.clock = clock;
    }

    /** In a transaction of its own, which the refusal does not undo. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String personId, String writerId) {
        record.append(
                new LegalRecord.Act(PLACE, KEY, writerId, "", "Codice fiscale di una persona registrata: scrittura respinta"),
                null,
                Map.of("persona", personId));
        events.publishEvent(new TaxCodeRefused(personId, writerId, clock.today()));
    }
}
