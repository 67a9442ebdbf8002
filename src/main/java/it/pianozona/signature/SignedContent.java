/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a signed file holds, by the reader that verifies signatures, but without a verdict: neither signature nor timestamp is
 * verified. For files that are kept and of which nothing follows.
 */
public final class SignedContent {

    private static final int DEEPEST = 5;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private SignedContent() {}

    /** How a timestamp is around a file. */
    public enum Wrapping {
        /** TimeStampedData (RFC 5544), {@code .tsd}. */
        TIMESTAMPED_DATA,
        /** A MIME message of the file and its timestamp, {@code .m7m}. */
        MESSAGE
    }

    /** How a timestamp is around the bytes; empty where there is none, or no content, or they cannot be read to their end. */
    public static Optional<Wrapping> wrapping(byte[] bytes) {
        try {
            var whole = SignedFile.decoded(bytes);
            return TimestampedFile.read(whole)
                    .map(read -> MimeParts.begin(whole) ? Wrapping.MESSAGE : Wrapping.TIMESTAMPED_DATA);
        } catch (Refused | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    /** The document that all envelopes and timestamps are around; empty where one cannot be read or holds none. */
    public static Optional<byte[]> innermost(byte[] bytes) {
        try {
            var inner = SignedFile.decoded(bytes);
            for (int depth = 0; SignedFile.isSigned(inner, depth == 0); depth++) {
                if (depth == DEEPEST) {
                    return Optional.empty();
                }
                if (SignedFile.startsWith(inner, PDF)) {
                    return Optional.of(inner);
                }
                var wrapped = TimestampedFile.read(inner);
                var content = wrapped.isPresent()
                        ? wrapped.get().content()
                        : SignedFile.envelope(inner).content();
                inner = SignedFile.decoded(content);
            }
            return Optional.of(inner);
        } catch (Refused | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }
}
