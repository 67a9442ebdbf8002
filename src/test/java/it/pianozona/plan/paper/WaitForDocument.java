/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Waits, as a person before the page would, until a document is ready or failed. */
public final class WaitForDocument {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long STEP_MILLIS = 100;

    private WaitForDocument() {}

    /** The draft that was asked for last. */
    public static PlanDocument draft(PlanDocuments documents, String cycleKey) {
        return ended(() -> documents.lastDraft(cycleKey));
    }

    /** The document of a frozen plan. */
    public static PlanDocument approved(PlanDocuments documents, String cycleKey, UUID frozen) {
        return ended(() -> Optional.ofNullable(documents.approved(cycleKey).get(frozen)));
    }

    private static PlanDocument ended(Supplier<Optional<PlanDocument>> asked) {
        for (var waited = 0L; waited < PATIENCE.toMillis(); waited += STEP_MILLIS) {
            var document = asked.get().filter(one -> !one.isAtWork());
            if (document.isPresent()) {
                return document.get();
            }
            pause();
        }
        throw new AssertionError("no document after " + PATIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
