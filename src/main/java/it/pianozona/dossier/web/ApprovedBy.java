/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.decision.DecisionArchive;
import it.pianozona.decision.Outcome;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.Optional;

/** Which decision approved a plan: the last favourable one of its cycle up to the day on which it was frozen. */
final class ApprovedBy {

    private static final String PLAN = "PDZ";

    private ApprovedBy() {}

    static boolean decides(FrozenDocuments.Head document, DecisionArchive.Kept decision) {
        return document.kind().equals(PLAN)
                && decision.decision().outcome().equals(Optional.of(Outcome.APPROVED))
                && day(decision)
                        .filter(day -> !day.isAfter(document.frozenOn()))
                        .isPresent();
    }

    static String words(DecisionArchive.Kept decision) {
        return "%s, seduta del %s"
                .formatted(decision.body(), day(decision).map(Italian::day).orElse(""));
    }

    private static Optional<LocalDate> day(DecisionArchive.Kept decision) {
        return decision.meetings().stream()
                .map(meeting -> meeting.sitting().heldAt().toLocalDate())
                .reduce((earlier, later) -> later);
    }
}
