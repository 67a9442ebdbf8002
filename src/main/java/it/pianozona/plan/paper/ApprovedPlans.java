/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.plan.PlanAmended;
import it.pianozona.plan.PlanApproved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the approved plan composed. The order is written with the approval, in its transaction; the composing begins when that is safe, takes none
 * of its time and cannot make it fail. A stop of the product in between loses nothing: the order is there still, and whoever runs on takes it ({@link CompositionWatch}).
 */
@Component
class ApprovedPlans {

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
}
