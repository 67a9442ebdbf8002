/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What somebody says of the proposed changes while the consultation is open, and what the plan office answers (F-CONTR). */
public record ChangeObservation(UUID id, String office, String text, LocalDate madeOn, Optional<Answer> answer) {

    /** How an observation ends; the reason is needed unless it is accepted in full. */
    public record Answer(Outcome outcome, String reason) {}

    /** What becomes of it. */
    public enum Outcome {
        ACCEPTED("accolta"),
        PARTLY("accolta in parte"),
        REJECTED("respinta");

        private final String italian;

        Outcome(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }
}
