/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a signed file must be.
 *
 * @param issued the document that was given out to be signed, byte for byte
 * @param acceptedSha256 files, as they were uploaded, on which a further signature may rest; hexadecimal, lower case
 * @param expectedTaxCodes codice fiscale of the holder and of each deputy who may sign ({@code SIGN})
 * @param alreadySignedTaxCodes codice fiscale of those whose signature of this document is accepted already
 */
public record Expectation(
        byte[] issued, Set<String> acceptedSha256, Set<String> expectedTaxCodes, Set<String> alreadySignedTaxCodes) {

    /** Tax codes are compared in upper case. */
    public Expectation {
        acceptedSha256 = Set.copyOf(acceptedSha256);
        expectedTaxCodes = upper(expectedTaxCodes);
        alreadySignedTaxCodes = upper(alreadySignedTaxCodes);
    }

    /** The same, as it was before that person had signed. */
    Expectation before(String taxCode) {
        var others = alreadySignedTaxCodes.stream()
                .filter(code -> !code.equals(taxCode))
                .collect(Collectors.toSet());
        return new Expectation(issued, acceptedSha256, expectedTaxCodes, others);
    }

    private static Set<String> upper(Collection<String> codes) {
        return codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
