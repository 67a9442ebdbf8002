/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.plan.PlanAmended;
import it.pianozona.plan.PlanApproved;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the approved plan composed. The order is written with the approval, in its transaction; the composing begins when that is safe, takes none
 * of its time and cannot make it fail. A stop of the product in between loses nothing: the order is still there at the next start.
 */
@Component
class ApprovedPlans {

    private static final String STOPPED =
            "Il sistema si è fermato mentre componeva il documento. Chiedilo di nuovo: i dati del piano sono al loro posto.";

    private final PlanDocuments documents;
    private final PlanDocumentRows rows;

    ApprovedPlans(PlanDocuments documents, PlanDocumentRows rows) {
        this.documents = documents;
        this.rows = rows;
    }

    @EventListener
    void order(PlanApproved event) {
        documents.orderApproved(event.cycleKey());
    }

    @EventListener
    void order(PlanAmended event) {
        documents.orderApproved(event.cycleKey());
    }

    @TransactionalEventListener
    void compose(PlanApproved event) {
        compose(event.cycleKey());
    }

    @TransactionalEventListener
    void compose(PlanAmended event) {
        compose(event.cycleKey());
    }

    private void compose(String cycleKey) {
        rows.approved(cycleKey).stream().filter(PlanDocument::isAtWork).forEach(documents::composeApproved);
    }

    /** After a restart drafts left half are failed with words, approved plans are composed. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        rows.failDraftsLeftHalf(STOPPED);
        rows.waitAgain();
        rows.approvedAtWork().forEach(documents::composeApproved);
    }
}
