/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.COSParser;
import org.apache.pdfbox.pdfparser.PDFParser;

/** The tables of objects that are appended to a PDF. PDFBox passes over what a table gives up; other readers do not. */
final class PdfRevision {

    private static final Pattern SUBSECTION = Pattern.compile("\\G\\s*([0-9]{1,10}) ([0-9]{1,10})\\s*\\n?");
    private static final Pattern TABLE = Pattern.compile("(?<![a-z])xref\\s");
    private static final Pattern ENTRY = Pattern.compile("\\G\\s*[0-9]{10} ([0-9]{5}) ([nf])\\s*");

    /** Where an object begins, by its number and generation. */
    static final Pattern OBJECT = Pattern.compile("(?<![0-9])([0-9]{1,10})\\s+([0-9]{1,5})\\s+obj(?![a-z])");

    private static final int LONGEST_DICTIONARY = 4_096;

    private PdfRevision() {}

    /** Read as it is: what must be repaired is refused. */
    static COSDocument parsed(byte[] pdf) throws IOException {
        return new PDFParser(new RandomAccessReadBuffer(pdf)).parse(false).getDocument();
    }

    /** Whether an object among these is given up in what lies behind that place. */
    static boolean frees(byte[] pdf, int from, Set<COSObjectKey> objects) throws IOException {
        var tail = new String(pdf, from, pdf.length - from, ISO_8859_1);
        var numbers = objects.stream().map(COSObjectKey::getNumber).collect(Collectors.toSet());
        var tables = TABLE.matcher(tail);
        while (tables.find()) {
            if (tableFrees(tail, tables.end(), numbers)) {
                return true;
            }
        }
        var starts = OBJECT.matcher(tail);
        while (starts.find()) {
            if (mayBeTable(tail, starts.end()) && new StreamAt(pdf, from + (long) starts.start()).frees(numbers)) {
                return true;
            }
        }
        return false;
    }

    /** A name may be written in a roundabout way, with a cross in it. */
    private static boolean mayBeTable(String tail, int from) {
        var head = tail.substring(from, Math.min(tail.length(), from + LONGEST_DICTIONARY));
        var dictionary = head.substring(0, Math.max(0, head.indexOf("stream")));
        return !dictionary.contains("endobj") && (dictionary.contains("/XRef") || dictionary.contains("#"));
    }

    private static boolean tableFrees(String tail, int from, Set<Long> numbers) {
        var at = from;
        var sections = SUBSECTION.matcher(tail).region(at, tail.length());
        while (sections.find()) {
            var first = Long.parseLong(sections.group(1));
            var count = Long.parseLong(sections.group(2));
            at = sections.end();
            for (long number = first; number < first + count; number++) {
                var entry = ENTRY.matcher(tail).region(at, tail.length());
                if (!entry.find() || "f".equals(entry.group(2)) && numbers.contains(number)) {
                    return true;
                }
                at = entry.end();
            }
            sections.region(at, tail.length());
        }
        return false;
    }

    /** A table that is a stream (ISO 32000-1, 7.5.8). */
    private static final class StreamAt extends COSParser {

        StreamAt(byte[] pdf, long place) throws IOException {
            super(new RandomAccessReadBuffer(pdf));
            document = new COSDocument(this);
            source.seek(place);
        }

        boolean frees(Set<Long> numbers) throws IOException {
            readObjectNumber();
            readGenerationNumber();
            readExpectedString("obj".toCharArray(), true);
            skipSpaces();
            var dictionary = parseCOSDictionary(true);
            if (!COSName.XREF.equals(dictionary.getItem(COSName.TYPE))) {
                document.close();
                return false;
            }
            skipSpaces();
            try (var stream = parseCOSStream(dictionary)) {
                return frees(stream, numbers);
            } finally {
                document.close();
            }
        }

        private static boolean frees(COSStream stream, Set<Long> numbers) throws IOException {
            var widths = stream.getCOSArray(COSName.W);
            var index = stream.getCOSArray(COSName.INDEX);
            if (widths == null || widths.size() != 3) {
                throw new IOException("a table without widths");
            }
            int type = widths.getInt(0);
            int rest = widths.getInt(1) + widths.getInt(2);
            try (var in = stream.createInputStream()) {
                for (int section = 0; section < sections(index); section++) {
                    long first = index == null ? 0 : index.getInt(2 * section);
                    long count = index == null ? stream.getInt(COSName.SIZE) : index.getInt(2 * section + 1);
                    for (long number = first; number < first + count; number++) {
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

        private static int sections(COSArray index) {
            return index == null ? 1 : index.size() / 2;
        }
    }
}
