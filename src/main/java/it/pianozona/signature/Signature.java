/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.enumerations.SignatureQualification;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One signature as EU DSS sees it.
 *
 * @param outcome {@code VERIFIED}, {@code REVOCATION_UNVERIFIED}, or why it does not hold
 * @param stampedAt when its first verified timestamp was made
 * @param declaredQualified whether the certificate says of itself that it is qualified, on a qualified device
 * @param baseSha256 of the file on which the signature was put
 * @param coversAll whether nothing in the file lies outside the signature but what serves to verify it
 */
record Signature(
        Reason outcome,
        String signerName,
        Optional<String> taxCode,
        Optional<Instant> signedAt,
        Verdict.Level level,
        Optional<Instant> stampedAt,
        SignatureQualification qualification,
        boolean declaredQualified,
        String baseSha256,
        boolean coversAll) {

    boolean holds() {
        return outcome == Reason.VERIFIED || outcome == Reason.REVOCATION_UNVERIFIED;
    }

    boolean isOf(Set<String> taxCodes) {
        return taxCode.filter(taxCodes::contains).isPresent();
    }
}
