/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.table.Column;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was uploaded as a signature.
 *
 * @param check the verdict and its report in module signature
 * @param sha256 hexadecimal, lower case
 * @param file of a refused one only hash and reason are kept
 * @param words the verdict in plain Italian, with what to do
 * @param taxCode codice fiscale in the certificate, empty text where there is none
 * @param attested report of another tool by which the secretariat attests the signature; empty text where nobody does
 */
public record SignedFile(
        UUID id,
        String office,
        @Column("check_id") UUID check,
        String fileName,
        String sha256,
        Optional<UUID> file,
        State state,
        String words,
        String taxCode,
        String attested,
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
}
