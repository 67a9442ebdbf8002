/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A signature that a paper waits for, as the room that keeps the paper knows it.
 *
 * @param toSign looks, with a lock, whether the file is asked for of this person, before it is verified and once more before it is
 *     kept; throws a refusal if nothing is to be signed, or the person may not
 * @param taxCodes codice fiscale of those who may sign, asked before the file is verified; throws a refusal if the person may bring
 *     in nobody's signature
 */
public record AwaitedSignature(Supplier<ToSign> toSign, Supplier<Set<String>> taxCodes) {

    /**
     * What is to be signed: another round or another document is not the same.
     *
     * @param office the body that signs
     * @param issued the document, in the stored files
     */
    public record ToSign(SignedFiles.Paper paper, String office, UUID issued) {}
}
