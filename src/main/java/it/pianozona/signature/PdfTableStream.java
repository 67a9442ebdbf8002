/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.COSParser;

/**
 * A table of objects that is a stream (ISO 32000-1, 7.5.8). What it announces is not believed: a table of no width would have
 * any number of rows, and a small one may swell to any size, so both are measured before a row is read.
 */
final class PdfTableStream extends COSParser {

    private static final int LONGEST_DICTIONARY = 4_096;

    /** Bytes; more than a million rows. */
    private static final int LARGEST = 8 * 1024 * 1024;

    /** Bytes of a row: the kind, a place in the file and a generation. */
    private static final int WIDEST = 20;

    private PdfTableStream(byte[] pdf, long place) throws IOException {
        super(new WatchedBytes(pdf));
        document = new COSDocument(this);
        source.seek(place);
    }

    /** A name may be written in a roundabout way, with a cross in it. */
    static boolean mayBeAt(String tail, int from) {
        var head = tail.substring(from, Math.min(tail.length(), from + LONGEST_DICTIONARY));
        var dictionary = head.substring(0, Math.max(0, head.indexOf("stream")));
        return !dictionary.contains("endobj") && (dictionary.contains("/XRef") || dictionary.contains("#"));
    }

    /**
     * Whether the object at that place is a table that gives up one of these.
     *
     * @throws IOException if it is one and cannot be read, or is not what it announces
     */
    static boolean frees(byte[] pdf, long place, Set<Long> numbers) throws IOException {
        // Most objects are no tables; a text in them that has no end is not followed to the end of the file.
        var head = Arrays.copyOfRange(pdf, (int) place, (int) Math.min(pdf.length, place + 2L * LONGEST_DICTIONARY));
        var first = new PdfTableStream(head, 0);
        try {
            if (!isTable(first.dictionary())) {
                return false;
            }
        } finally {
            first.document.close();
        }
        var table = new PdfTableStream(pdf, place);
        try (var stream = table.stream()) {
            return frees(stream, numbers);
        } finally {
            table.document.close();
        }
    }

    private static boolean isTable(COSDictionary dictionary) {
        return COSName.XREF.equals(dictionary.getItem(COSName.TYPE));
    }

    private COSDictionary dictionary() throws IOException {
        readObjectNumber();
        readGenerationNumber();
        readExpectedString("obj".toCharArray(), true);
        skipSpaces();
        return parseCOSDictionary(true);
    }

    private COSStream stream() throws IOException {
        var dictionary = dictionary();
        skipSpaces();
        return parseCOSStream(dictionary);
    }

    private static boolean frees(COSStream stream, Set<Long> numbers) throws IOException {
        var widths = stream.getCOSArray(COSName.W);
        if (widths == null || widths.size() != 3) {
            throw new IOException("a table without widths");
        }
        int type = width(widths, 0);
        int rest = width(widths, 1) + width(widths, 2);
        if (type + rest == 0) {
            throw new IOException("a table without width");
        }
        requirePlainForm(stream);
        PdfWeight.requireInflated(stream, LARGEST);
        var index = stream.getCOSArray(COSName.INDEX);
        try (var in = stream.createInputStream()) {
            for (int section = 0; section < sections(index); section++) {
                long first = index == null ? 0 : index.getInt(2 * section);
                long count = index == null ? stream.getInt(COSName.SIZE) : index.getInt(2 * section + 1);
                if (first < 0 || count < 0 || count > LARGEST / (type + rest)) {
                    throw new IOException("a table of more rows than it can have");
                }
                for (long number = first; number < first + count; number++) {
                    Turn.requireTime();
                    var kind = type == 0 ? new byte[] {1} : in.readNBytes(type);
                    if (kind.length < type || in.readNBytes(rest).length < rest) {
                        throw new IOException("a table that ends too early");
                    }
                    if (new BigInteger(1, kind).signum() == 0 && numbers.contains(number)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int width(COSArray widths, int column) throws IOException {
        var width = widths.getInt(column);
        if (width < 0 || width > WIDEST) {
            throw new IOException("a column of no possible width");
        }
        return width;
    }

    /** As all tools write it: as it is or deflated once, each row perhaps as its difference from the one before. */
    private static void requirePlainForm(COSStream stream) throws IOException {
        var filter = stream.getFilters();
        if (filter instanceof COSArray several && several.size() < 2) {
            filter = several.size() == 0 ? null : several.getObject(0);
        }
        if (filter != null && !COSName.FLATE_DECODE.equals(filter)) {
            throw new IOException("a table in an odd form");
        }
        var rows = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (rows instanceof COSArray several) {
            rows = several.size() == 0 ? null : several.getObject(0);
        }
        if (rows instanceof COSDictionary one
                && (one.getInt(COSName.COLUMNS, 1) > 3 * WIDEST
                        || one.getInt(COSName.COLORS, 1) != 1
                        || one.getInt(COSName.BITS_PER_COMPONENT, 8) != 8)) {
            throw new IOException("a table with odd rows");
        }
    }

    private static int sections(COSArray index) {
        return index == null ? 1 : index.size() / 2;
    }
}
