/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import it.pianozona.signature.SignedContent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds in which an act may be uploaded (requirement 3.25), told by the first bytes and never by the name. */
public enum FileKind {
    PDF("application/pdf", ".pdf"),
    P7M("application/pkcs7-mime", ".p7m"),
    /** A file with a timestamp around it (RFC 5544, 5955). */
    TSD("application/timestamped-data", ".tsd"),
    /** A MIME message of a signed file and its timestamp; the type has no registered name. */
    M7M("application/mime", ".m7m");

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** The object identifier "signed data" (1.2.840.113549.1.7.2), which follows the outer sequence of every CMS signature. */
    private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("06092a864886f70d010702");

    private static final int DER_SEQUENCE = 0x30;
    private static final int HEAD = 64;

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** With its dot. */
    public String extension() {
        return extension;
    }

    /** Which kind the bytes are; empty when they are none. One with a timestamp around it is read to its end. A {@code .p7m} or {@code .tsd} in Base64 or PEM counts as one. */
    public static Optional<FileKind> of(byte[] bytes) {
        if (startsWith(bytes, PDF_START)) {
            return Optional.of(PDF);
        }
        if (isA(SIGNED_DATA, bytes)) {
            return Optional.of(P7M);
        }
        return SignedContent.wrapping(bytes).map(wrapping -> wrapping == SignedContent.Wrapping.MESSAGE ? M7M : TSD);
    }

    private static boolean isA(byte[] identifier, byte[] bytes) {
        return follows(identifier, bytes) || follows(identifier, fromText(bytes));
    }

    private static boolean follows(byte[] identifier, byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != DER_SEQUENCE) {
            return false;
        }
        var lengthBytes = (bytes[1] & 0x80) == 0 ? 0 : bytes[1] & 0x7f;
        var start = 2 + lengthBytes;
        return bytes.length > start
                && startsWith(Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + HEAD)), identifier);
    }

    /** The first bytes that the text stands for; empty when it is no Base64. */
    private static byte[] fromText(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 4 * HEAD), StandardCharsets.US_ASCII)
                .replaceFirst("^-----BEGIN (PKCS7|CMS)-----", "")
                .replaceAll("\\s", "");
        var whole = head.substring(0, Math.min(head.length(), HEAD) / 4 * 4);
        try {
            return Base64.getDecoder().decode(whole);
        } catch (IllegalArgumentException notText) {
            return new byte[0];
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
