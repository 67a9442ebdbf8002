/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import it.pianozona.page.Pill;
import it.pianozona.signature.Verdict;
import it.pianozona.table.Column;
import it.pianozona.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /** The stored file of one of them, if it holds. */
    public static Optional<UUID> stored(List<SignedFile> files, UUID id) {
        return files.stream().filter(one -> one.id().equals(id)).findFirst().flatMap(SignedFile::file);
    }

    /** What the office has brought in last. */
    public static Optional<SignedFile> last(List<SignedFile> files, String office) {
        return files.stream().filter(file -> file.office().equals(office)).reduce((earlier, later) -> later);
    }

    /** The verdict as forms show it. */
    public String verdict() {
        return state.italian() + ". " + words;
    }

    /** As pages list them. */
    public static List<SignedFile> newestFirst(List<SignedFile> files) {
        var turned = new ArrayList<>(files);
        Collections.reverse(turned);
        return turned;
    }

    /** Whether it may count as a signature. */
    public boolean holds() {
        return state != Verdict.State.REFUSED;
    }

    /** Whether somebody has still to say that the signature is good: the verification, or the secretariat by another tool. */
    public boolean isUnsettled() {
        return state == Verdict.State.TO_VERIFY_AGAIN && attested.isEmpty();
    }

    /** As pages show it. */
    public Pill pill() {
        if (!attested.isEmpty()) {
            return new Pill(Pill.Role.DONE, "attestata");
        }
        var role =
                switch (state) {
                    case ACCEPTED -> Pill.Role.DONE;
                    case TO_VERIFY_AGAIN -> Pill.Role.WAITING;
                    case REFUSED -> Pill.Role.LATE;
                };
        return new Pill(role, state.italian());
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
