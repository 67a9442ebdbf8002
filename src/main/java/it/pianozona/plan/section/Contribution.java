/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.table.Column;
import it.pianozona.text.RichText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a group or table contributes to a section (F-CONTRIBUTO).
 *
 * @param office the group or table
 * @param author as the group signs, Italian
 * @param body the organisation of the author, empty if none is named
 * @param text a fragment as {@link RichText} keeps it
 * @param file attached document
 * @param answer of the plan office, once it has answered
 */
public record Contribution(
        UUID id,
        Kind kind,
        String section,
        String office,
        String author,
        String body,
        String text,
        LocalDate givenOn,
        Optional<UUID> file,
        @Column("") Optional<Answer> answer) {

    /** When it comes. */
    public enum Kind {
        CONTRIBUTION("contributo"),
        SUGGESTION("suggerimento");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** What the plan office makes of it. */
    public enum Outcome {
        ACCEPTED("accolto"),
        PARTLY("accolto in parte"),
        REJECTED("non accolto");

        private final String italian;

        Outcome(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** @param reason Italian; empty only for what is accepted */
    public record Answer(Outcome outcome, String reason, LocalDate answeredOn) {}
}
