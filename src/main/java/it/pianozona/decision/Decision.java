/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.table.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision asked of a body, with its terms and, once taken, its outcome.
 *
 * @param withdrawnAt when it was taken back without the body's having decided; its outcome is then {@link Outcome#RETURNED}
 */
public record Decision(
        UUID id,
        @Column("") DecisionRequest request,
        LocalDate openedOn,
        Optional<Outcome> outcome,
        @Column("return") Optional<Return> returned,
        Optional<Instant> withdrawnAt) {

    /**
     * Why and until when the document goes back.
     *
     * @param codes of the sections concerned, or their names, separated by commas; see {@link #sections}
     */
    public record Return(String reason, @Column("sections") String codes, LocalDate due) {

        /** @param sections codes or names of the sections concerned */
        public Return(String reason, List<String> sections, LocalDate due) {
            this(reason, String.join(",", sections), due);
        }

        /** Codes or names of the sections concerned. */
        public List<String> sections() {
            return codes.isBlank() ? List.of() : List.of(codes.split(","));
        }
    }
}
