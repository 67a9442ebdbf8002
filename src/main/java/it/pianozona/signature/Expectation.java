/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a signed file must be.
 *
 * @param issued the document that was given out to be signed, byte for byte
 * @param acceptedSha256 files, as they were uploaded, on which a further signature may rest; hexadecimal, lower case
 * @param expectedTaxCodes codice fiscale of the holder and of each deputy who may sign ({@code SIGN})
 * @param alreadySignedTaxCodes codice fiscale of those whose signature of this document is accepted already
 * @param placed those signatures one by one: who holds offices of several bodies signs once for each of them (N-16), and none of
 *     the signatures counts twice; of a person of whom none is named here, every signature counts as placed
 */
public record Expectation(
        byte[] issued,
        Set<String> acceptedSha256,
        Set<String> expectedTaxCodes,
        Set<String> alreadySignedTaxCodes,
        Set<PlacedSignature> placed) {

    /** Tax codes are compared in upper case. */
    public Expectation {
        acceptedSha256 = Set.copyOf(acceptedSha256);
        expectedTaxCodes = upper(expectedTaxCodes);
        alreadySignedTaxCodes = upper(alreadySignedTaxCodes);
        placed = Set.copyOf(placed);
    }

    /** Where nobody signs for more than one body. */
    public Expectation(
            byte[] issued,
            Set<String> acceptedSha256,
            Set<String> expectedTaxCodes,
            Set<String> alreadySignedTaxCodes) {
        this(issued, acceptedSha256, expectedTaxCodes, alreadySignedTaxCodes, Set.of());
    }

    /** Where the signatures that count already are known one by one. */
    public static Expectation after(
            Set<PlacedSignature> placed, byte[] issued, Set<String> acceptedSha256, Set<String> expectedTaxCodes) {
        var signed = placed.stream().map(PlacedSignature::taxCode).collect(Collectors.toSet());
        return new Expectation(issued, acceptedSha256, expectedTaxCodes, signed, placed);
    }

    /** The same for a signature that was put by that person. */
    public Expectation by(String taxCode) {
        return new Expectation(issued, acceptedSha256, Set.of(taxCode), alreadySignedTaxCodes, placed);
    }

    /** The same, as it was before that signature was placed. */
    Expectation before(PlacedSignature signature) {
        var others = placed.stream().filter(Predicate.not(signature::equals)).collect(Collectors.toSet());
        var codes = alreadySignedTaxCodes.stream()
                .filter(code -> !code.equals(signature.taxCode()) || isNamed(others, code))
                .collect(Collectors.toSet());
        return new Expectation(issued, acceptedSha256, expectedTaxCodes, codes, others);
    }

    /** Whether that signature counts already. */
    boolean isPlaced(Signature signature) {
        return signature.isOf(alreadySignedTaxCodes)
                && signature
                        .taxCode()
                        .filter(code -> !isNamed(placed, code)
                                || placed.contains(new PlacedSignature(code, signature.signedAt())))
                        .isPresent();
    }

    private static boolean isNamed(Set<PlacedSignature> placed, String taxCode) {
        return placed.stream().anyMatch(one -> one.taxCode().equals(taxCode));
    }

    private static Set<String> upper(Collection<String> codes) {
        return codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
