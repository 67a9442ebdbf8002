/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The parts of a MIME message of one level (RFC 2045, 2046), enough for an {@code .m7m}: parts as they are or in base64,
 * lines that end in CRLF or LF. Anything else is refused; what a part says of itself is not believed, only its bytes count.
 */
final class MimeParts {

    private static final int LONGEST_HEADER = 8 * 1024;
    private static final int MOST_PARTS = 4;

    private static final Pattern FIRST_LINE = Pattern.compile(
            "\\A(?:mime-version|content-[a-z-]+|x-[a-z-]+|message-id|date|from|to|subject):", CASE_INSENSITIVE);
    private static final Pattern BOUNDARY = Pattern.compile(
            "^content-type:\\s*multipart/[a-z]+\\s*;(?:[^\\r\\n]*;)?\\s*boundary=(?:\"([^\"\\r\\n]{1,70})\"|([^\\s;\"]{1,70}))",
            CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern ENCODING =
            Pattern.compile("^content-transfer-encoding:\\s*\"?([a-z0-9-]+)", CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]+");

    private final byte[] bytes;
    private final byte[] mark;
    private final String line;

    private MimeParts(byte[] bytes, String boundary, String line) {
        this.bytes = bytes;
        this.mark = ("--" + boundary).getBytes(ISO_8859_1);
        this.line = line;
    }

    /** Whether the bytes begin as such a message does. */
    static boolean begin(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEADER), ISO_8859_1);
        return FIRST_LINE.matcher(head).find()
                && BOUNDARY.matcher(FOLDED.matcher(head).replaceAll(" ")).find();
    }

    /** @throws Refused if the message cannot be read to its end */
    static List<byte[]> of(byte[] bytes) {
        var end = endOfHeader(bytes, 0);
        var header = header(bytes, 0, end);
        var boundary = BOUNDARY.matcher(header);
        if (!boundary.find()) {
            throw new Refused(Reason.NOT_A_SIGNED_FILE);
        }
        var line = bytes[end - 2] == '\r' ? "\r\n" : "\n";
        return new MimeParts(bytes, boundary.group(1) != null ? boundary.group(1) : boundary.group(2), line).parts(end);
    }

    private List<byte[]> parts(int from) {
        var parts = new ArrayList<byte[]>();
        var delimiter = SignedFile.indexOf(bytes, mark, from);
        while (delimiter >= 0) {
            var after = delimiter + mark.length;
            if (isAt("--", after)) {
                requireNothing(after + 2);
                return parts;
            }
            if (!isAt(line, after) || parts.size() == MOST_PARTS) {
                throw new Refused(Reason.TIMESTAMP_UNREADABLE);
            }
            var content = endOfHeader(bytes, after + line.length());
            var next = next(content);
            parts.add(decoded(header(bytes, after + line.length(), content), content, next));
            delimiter = next < 0 ? -1 : next + line.length();
        }
        throw new Refused(Reason.TRUNCATED);
    }

    /** Where the line ends that comes before the next delimiter; the line's end is the delimiter's. */
    private int next(int from) {
        var delimiter = (line + new String(mark, ISO_8859_1)).getBytes(ISO_8859_1);
        return SignedFile.indexOf(bytes, delimiter, from);
    }

    private byte[] decoded(String header, int from, int to) {
        if (to < from) {
            throw new Refused(Reason.TRUNCATED);
        }
        var content = Arrays.copyOfRange(bytes, from, to);
        var encoding = ENCODING.matcher(header);
        var name = encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "binary";
        return switch (name) {
            case "binary", "8bit", "7bit" -> content;
            case "base64" -> base64(content);
            default -> throw new Refused(Reason.TIMESTAMP_UNREADABLE);
        };
    }

    private static byte[] base64(byte[] content) {
        try {
            return Base64.getDecoder().decode(new String(content, ISO_8859_1).replaceAll("\\s", ""));
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(Reason.TIMESTAMP_UNREADABLE);
        }
    }

    private void requireNothing(int from) {
        for (int at = from; at < bytes.length; at++) {
            if (!Character.isWhitespace(bytes[at])) {
                throw new Refused(Reason.BYTES_AFTER_SIGNATURE);
            }
        }
    }

    private boolean isAt(String text, int at) {
        return at + text.length() <= bytes.length && text.equals(new String(bytes, at, text.length(), ISO_8859_1));
    }

    /** Behind the empty line that ends a header. */
    private static int endOfHeader(byte[] bytes, int from) {
        for (int at = from; at < Math.min(bytes.length, from + LONGEST_HEADER); at++) {
            if (bytes[at] == '\n' && (at == from || at == from + 1 && bytes[from] == '\r' || isEmptyLine(bytes, at))) {
                return at + 1;
            }
        }
        throw new Refused(Reason.TIMESTAMP_UNREADABLE);
    }

    private static boolean isEmptyLine(byte[] bytes, int end) {
        return bytes[end - 1] == '\n' || bytes[end - 1] == '\r' && bytes[end - 2] == '\n';
    }

    private static String header(byte[] bytes, int from, int to) {
        return FOLDED.matcher(new String(bytes, from, to - from, ISO_8859_1)).replaceAll(" ");
    }
}
