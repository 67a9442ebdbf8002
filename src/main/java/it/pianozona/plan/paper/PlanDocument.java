/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A document of a plan: asked for, being composed, ready or failed.
 *
 * @param version of the plan, from 1
 * @param frozen the frozen document that it is of, empty for a draft
 * @param sha256 of the data, lower-case hexadecimal
 * @param form fingerprint of the templates
 * @param askedBy id of the person, {@code sistema} when the approval asked
 * @param stage what is being done, Italian
 * @param percent 0 to 100
 * @param words why it failed and what to do, Italian; empty if it did not
 * @param files ids of the kept files, all of them once it is ready
 */
public record PlanDocument(
        UUID id,
        String cycleKey,
        int version,
        Optional<UUID> frozen,
        String sha256,
        String form,
        String askedBy,
        LocalDateTime askedAt,
        State state,
        String stage,
        int percent,
        String words,
        Map<Part, UUID> files,
        Optional<LocalDateTime> endedAt) {

    /** Where it stands. */
    public enum State {
        ASKED("in attesa"),
        RUNNING("in composizione"),
        READY("pronto"),
        FAILED("non riuscito");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** A file of the document. */
    public enum Part {
        PDF("Piano completo (PDF/A)", "piano", "pdf", "application/pdf"),
        ODT("Piano completo modificabile (ODT)", "piano", "odt", "application/vnd.oasis.opendocument.text"),
        ANNEX("Allegato con le fonti dei dati (PDF/A)", "allegato-fonti", "pdf", "application/pdf"),
        SUMMARY("Sintesi in parole semplici (PDF/A)", "sintesi", "pdf", "application/pdf");

        private final String italian;
        private final String stem;
        private final String ending;
        private final String mediaType;

        Part(String italian, String stem, String ending, String mediaType) {
            this.italian = italian;
            this.stem = stem;
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String italian() {
            return italian;
        }

        String mediaType() {
            return mediaType;
        }

        /** For example {@code sintesi-RHO-2018-2020-1.pdf} and {@code piano-RHO-2018-2020-1-bozza-3f2a9c1b0d4e.odt}. */
        String fileName(String cycleKey, PlanEdition edition) {
            var draft = edition.isDraft() ? "-bozza-" + edition.mark() : "";
            return "%s-%s-%d%s.%s".formatted(stem, cycleKey, edition.version(), draft, ending);
        }

        /** Its column in table {@code plan_document}. */
        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isReady() {
        return state == State.READY;
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }

    /** Whether it is still to come: asked for or being composed. */
    public boolean isAtWork() {
        return !isReady() && !isFailed();
    }
}
