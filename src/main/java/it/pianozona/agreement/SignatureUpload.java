/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.table.Column;
import it.pianozona.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was uploaded as a party's signature, accepted or not.
 *
 * @param check the verdict and its report in module signature
 * @param file the file itself; of a refused one only hash and reason are kept
 * @param words verdict in plain Italian, with what to do
 */
public record SignatureUpload(
        UUID id,
        String office,
        String person,
        @Column("check_id") UUID check,
        Optional<UUID> file,
        String sha256,
        String fileName,
        State state,
        String words,
        @Column("uploaded_at") Instant at) {

    /** TO_VERIFY_AGAIN: integrity and signatory are verified, revocation or qualification not yet. */
    public enum State {
        ACCEPTED("firma verificata"),
        TO_VERIFY_AGAIN("integra, da verificare di nuovo"),
        REFUSED("respinta");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** Day of arrival, Europe/Rome. */
    public LocalDate receivedOn() {
        return at.atZone(BusinessClock.ROME).toLocalDate();
    }
}
