/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Column;
import it.pianozona.table.EmptyAsNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An observation on the published draft (F-CONTRIBUTO) with its answer (F-CONTR).
 *
 * @param organisation name of the organisation that made it, where an office is shared by many; otherwise empty text
 * @param section code or name of the section; empty text for the whole plan
 * @param text 20 to 4000 characters
 */
public record Observation(
        UUID id,
        String office,
        @EmptyAsNull @Column("organisation_name") String organisation,
        String section,
        String text,
        LocalDate madeOn,
        @Column("") Optional<Answer> answer) {

    /** What becomes of an observation. */
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

    /** The planning office's answer; the reason is empty text only where the observation is accepted. */
    public record Answer(Outcome outcome, @EmptyAsNull String reason) {

        /** @throws RuleViolated if the observation is not accepted in full and nobody says why (F-CONTR) */
        public void requireReason() {
            if (outcome != Outcome.ACCEPTED && reason.length() < Consultations.MIN_TEXT) {
                throw new RuleViolated(
                        "«Motivo»: se l'osservazione non è accolta per intero scrivi il motivo, con almeno 20 caratteri.");
            }
        }
    }
}
