/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.PlanChapter;
import it.pianozona.plan.paper.PlanDocument;
import it.pianozona.plan.paper.PlanDocuments;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the plan to its document. */
@Component
class DocumentChapter implements PlanChapter {

    private static final int LAST = 90;

    private final PlanDocuments documents;

    DocumentChapter(PlanDocuments documents) {
        this.documents = documents;
    }

    @Override
    public int position() {
        return LAST;
    }

    @Override
    public Optional<Link> of(String cycleKey) {
        return Optional.of(new Link("Documento del piano", "/piani/" + cycleKey + "/documento", words(cycleKey)));
    }

    private String words(String cycleKey) {
        var approved = documents.approved(cycleKey).values();
        if (!approved.isEmpty()) {
            return approved.stream().allMatch(PlanDocument::isReady)
                    ? "Il documento approvato è pronto: PDF, ODT, allegato e sintesi."
                    : "Il documento approvato si sta componendo.";
        }
        return documents
                .lastDraft(cycleKey)
                .map(draft -> "Bozza: %s.".formatted(draft.state().italian()))
                .orElse("Nessuna bozza composta.");
    }
}
