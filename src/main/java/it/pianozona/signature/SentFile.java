/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that was sent to be verified; one that is too large is never read as a whole.
 *
 * @param name as the browser gave it
 * @param size in bytes
 */
public record SentFile(String name, long size, InputStreamSource content) {

    /** A file at hand. */
    public static SentFile of(String name, byte[] bytes) {
        return new SentFile(name, bytes.length, new ByteArrayResource(bytes));
    }

    public byte[] bytes() {
        try (var in = content.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** SHA-256 of the content, hexadecimal, lower case; it is not kept in memory. */
    String sha256() {
        try (InputStream in = content.getInputStream()) {
            return Hashes.sha256(in);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
