/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A signature that counts already. Person and signing time tell it from another one of the same person: both are inside what is
 * signed, so that nobody can change them in a copy.
 *
 * @param taxCode upper case
 * @param signedAt as the signature claims, to the second; signatures without one are not told apart
 */
public record PlacedSignature(String taxCode, Optional<Instant> signedAt) {

    public PlacedSignature {
        taxCode = taxCode.toUpperCase(Locale.ROOT);
        signedAt = signedAt.map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    }
}
