/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import it.pianozona.signature.Verdict;
import it.pianozona.table.Column;
import it.pianozona.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was uploaded as an office's signature of a paper, accepted or not.
 *
 * @param office the body that signs: an office, or the id of an adherent
 * @param check the verdict and its report in room {@code signature}
 * @param sha256 hexadecimal, lower case
 * @param file the file itself; of a refused one only hash and reason are kept
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
        Verdict.State state,
        String words,
        String taxCode,
        String attested,
        @Column("uploaded_at") Instant at) {

    /** Whether it may count as a signature. */
    public boolean holds() {
        return state != Verdict.State.REFUSED;
    }

    /** Whether somebody has still to say that the signature is good: the verification, or the secretariat by another tool. */
    public boolean isUnsettled() {
        return state == Verdict.State.TO_VERIFY_AGAIN && attested.isEmpty();
    }

    /** When it arrived, in Rome. */
    public LocalDateTime received() {
        return at.atZone(BusinessClock.ROME).toLocalDateTime();
    }

    /** Day of arrival, in Rome. */
    public LocalDate receivedOn() {
        return received().toLocalDate();
    }
}
