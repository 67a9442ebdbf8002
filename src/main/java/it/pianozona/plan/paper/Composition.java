/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.document.StoredFiles;
import it.pianozona.plan.approval.FullPlan;
import it.pianozona.plan.paper.PlanDocument.Part;
import it.pianozona.rule.RuleViolated;
import java.util.EnumMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Composes the files of one plan, step by step, and writes down how far it is. It never throws: what goes wrong is said in words. */
@Component
class Composition {

    private static final Logger LOG = LoggerFactory.getLogger(Composition.class);
    private static final String OUR_FAULT =
            "Il documento non si è potuto comporre per un errore del sistema. Riprova; se succede ancora avvisa chi amministra Pianozona.";
    private static final String TOO_LARGE =
            "Il documento non sta nella memoria del sistema. Avvisa chi amministra Pianozona: va aumentata la memoria.";

    private final PlanPapers papers;
    private final StoredFiles files;
    private final PlanDocumentRows rows;
    private final TransactionTemplate transaction;

    Composition(PlanPapers papers, StoredFiles files, PlanDocumentRows rows, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.papers = papers;
        this.files = files;
        this.rows = rows;
    }

    /** Composes everything; the plan is asked for only now, when there is a place for it. */
    void compose(UUID document, String cycleKey, PlanEdition edition, Supplier<FullPlan> plan) {
        if (!rows.claim(document)) {
            return;
        }
        try {
            new Run(document, cycleKey, edition).compose(plan.get());
        } catch (RuleViolated refused) {
            rows.failed(document, refused.getMessage());
        } catch (OutOfMemoryError e) {
            LOG.error("no memory for the plan document {}", document);
            rows.failed(document, TOO_LARGE);
        } catch (RuntimeException e) {
            LOG.error("the plan document {} could not be composed", document, e);
            rows.failed(document, OUR_FAULT);
        }
    }

    /** One composing. */
    private final class Run {

        private final UUID document;
        private final String cycleKey;
        private final PlanEdition edition;
        private final EnumMap<Part, byte[]> composed = new EnumMap<>(Part.class);

        Run(UUID document, String cycleKey, PlanEdition edition) {
            this.document = document;
            this.cycleKey = cycleKey;
            this.edition = edition;
        }

        void compose(FullPlan plan) {
            rows.stage(document, "Disegno i grafici", 5);
            var paper = papers.paper(plan, edition);
            rows.stage(document, "Compongo il piano in PDF", 15);
            composed.put(Part.PDF, papers.planPdf(paper));
            rows.stage(document, "Compongo il piano modificabile", 70);
            composed.put(Part.ODT, papers.planOdt(paper));
            rows.stage(document, "Compongo l'allegato con le fonti", 85);
            composed.put(Part.ANNEX, papers.annexPdf(paper));
            rows.stage(document, "Compongo la sintesi", 90);
            composed.put(Part.SUMMARY, papers.summaryPdf(paper));
            keep();
        }

        /** Only now, and all or nothing: of a composing that fails, or is not ours any more, no file is left. */
        private void keep() {
            transaction.executeWithoutResult(status -> {
                if (!rows.ready(document, kept())) {
                    LOG.warn("il documento {} non è più di questo nodo: i file composti si lasciano", document);
                    status.setRollbackOnly();
                }
            });
        }

        private EnumMap<Part, UUID> kept() {
            var kept = new EnumMap<Part, UUID>(Part.class);
            composed.forEach((part, bytes) ->
                    kept.put(part, files.keep(part.fileName(cycleKey, edition), part.mediaType(), bytes)));
            return kept;
        }
    }
}
