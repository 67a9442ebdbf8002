/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSStream;

/**
 * How large the streams of a PDF become when they are inflated. PDFBox inflates whole into memory, and a thousandth of the bytes
 * is enough to write them; so what people append is measured before a library reads it.
 */
final class PdfWeight {

    /** Bytes of all streams together; certificates, revocation lists and the picture of a mark are far below. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final byte[] STREAM = "stream".getBytes(US_ASCII);
    private static final byte[] END = "end".getBytes(US_ASCII);
    private static final int LONGEST_DICTIONARY = 8 * 1024;
    private static final int MOST_STREAMS = 5_000;
    private static final int HEADER = 2;
    private static final Pattern NAME_IN_CODE = Pattern.compile("#([0-9a-fA-F]{2})");
    private static final Pattern OBJECT = Pattern.compile("[0-9]\\s+obj\\s*(?=<<)");
    private static final Pattern SWELLING =
            Pattern.compile("/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|JBIG2Decode|Crypt)(?![A-Za-z0-9])");
    private static final Pattern INFLATED_ONCE = Pattern.compile("/(?:FlateDecode|Fl)(?![A-Za-z0-9])");

    private long left = LARGEST;

    private PdfWeight() {}

    /** @throws Refused if the streams behind that place swell beyond {@link #LARGEST}, are packed more than once or are too many */
    static void requireModest(byte[] pdf, int from) {
        var weight = new PdfWeight();
        var seen = 0;
        for (int at = SignedFile.indexOf(pdf, STREAM, from);
                at >= 0;
                at = SignedFile.indexOf(pdf, STREAM, at + STREAM.length)) {
            Turn.requireTime();
            if (at >= END.length && "end".equals(new String(pdf, at - END.length, END.length, US_ASCII))) {
                continue;
            }
            if (++seen > MOST_STREAMS) {
                throw new Refused(Reason.TOO_HEAVY);
            }
            requirePackedOnce(pdf, Math.max(from, at - LONGEST_DICTIONARY), at);
            weight.inflate(pdf, begin(pdf, at + STREAM.length));
        }
    }

    /** The words before a stream, back to where its object begins, name one way of packing at most. */
    private static void requirePackedOnce(byte[] pdf, int from, int to) {
        var before = new String(pdf, from, to - from, ISO_8859_1);
        var objects = OBJECT.matcher(before);
        var begin = 0;
        while (objects.find()) {
            begin = objects.end();
        }
        var dictionary = before.substring(begin);
        var plain = plainNames(dictionary);
        var packed = SWELLING.matcher(plain).results().count();
        if (packed > 1 || packed == 1 && !INFLATED_ONCE.matcher(plain).find()) {
            throw new Refused(Reason.TOO_HEAVY);
        }
    }

    private static String plainNames(String text) {
        return NAME_IN_CODE
                .matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    /** What lies behind that place, with its names as a reader understands them. */
    static byte[] plainNames(byte[] pdf, int from) {
        return plainNames(new String(pdf, from, pdf.length - from, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    /** Blanks, then one end of line, as PDFBox takes it. */
    private static int begin(byte[] pdf, int from) {
        var at = from;
        while (at < pdf.length && pdf[at] == ' ') {
            at++;
        }
        if (at < pdf.length && pdf[at] == '\r') {
            at++;
        }
        return at < pdf.length && pdf[at] == '\n' ? at + 1 : at;
    }

    /** What is not deflated ends at once as no data. */
    private void inflate(byte[] pdf, int from) {
        if (left < 0) {
            throw new Refused(Reason.TOO_HEAVY);
        }
        if (from + HEADER >= pdf.length) {
            return;
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(pdf, from + HEADER, pdf.length - from - HEADER);
            var piece = new byte[64 * 1024];
            while (!inflater.finished()) {
                Turn.requireTime();
                var length = inflater.inflate(piece);
                if (length == 0) {
                    break;
                }
                if (inflater.getBytesWritten() > left) {
                    throw new Refused(Reason.TOO_HEAVY);
                }
            }
        } catch (DataFormatException noData) {
            // Only as far as here would a reader come either.
        } finally {
            left -= inflater.getBytesWritten() + inflater.getBytesRead() / 4;
            inflater.end();
        }
    }

    /** @throws IOException if the stream becomes larger than that, in bytes */
    static void requireInflated(COSStream stream, int largest) throws IOException {
        var inflater = new Inflater(true);
        try (var in = stream.createRawInputStream()) {
            var raw = in.readNBytes(largest + 1);
            if (raw.length > largest) {
                throw new IOException("a stream that is too large");
            }
            if (stream.getFilters() == null || raw.length <= HEADER) {
                return;
            }
            inflater.setInput(raw, HEADER, raw.length - HEADER);
            var piece = new byte[64 * 1024];
            while (!inflater.finished() && inflater.inflate(piece) > 0) {
                if (inflater.getBytesWritten() > largest) {
                    throw new IOException("a stream that swells");
                }
            }
        } catch (DataFormatException noData) {
            throw new IOException(noData);
        } finally {
            inflater.end();
        }
    }
}
