/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import it.pianozona.table.Column;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A verdict that is kept. It never changes; a new verification of the same file is a new check.
 *
 * @param fileName as it was uploaded, without control characters, at most 200 characters
 * @param verdict with its report left out; see {@link SignatureChecks#report}
 * @param repeats the check of the same file before this one
 * @param at when the file was verified
 */
public record Check(
        UUID id,
        String fileName,
        @Column("") Verdict verdict,
        Optional<UUID> repeats,
        @Column("verified_at") Instant at) {

    private static final int LONGEST_NAME = 200;

    /** A browser may send any name: what cannot be read or stored is left out. */
    public Check {
        var readable = fileName.replaceAll("\\p{Cntrl}", "").strip();
        fileName = readable.length() <= LONGEST_NAME ? readable : readable.substring(0, LONGEST_NAME);
    }

    public Verdict.State state() {
        return verdict.state();
    }

    public Reason reason() {
        return verdict.reason();
    }

    public String words() {
        return verdict.words();
    }

    public String sha256() {
        return verdict.sha256();
    }

    public String taxCode() {
        return verdict.taxCode();
    }

    /** True unless the file is refused. */
    public boolean holds() {
        return verdict.holds();
    }
}
