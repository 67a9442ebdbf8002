/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.PDFParser;

/** The tables of objects that are appended to a PDF. PDFBox passes over what a table gives up; other readers do not. */
final class PdfRevision {

    private static final Pattern SUBSECTION = Pattern.compile("\\G\\s*([0-9]{1,10}) ([0-9]{1,10})\\s*\\n?");
    private static final Pattern TABLE = Pattern.compile("(?<![a-z])xref\\s");
    private static final Pattern ENTRY = Pattern.compile("\\G\\s*[0-9]{10} ([0-9]{5}) ([nf])\\s*");

    /** What may stand between two words; a comment as long as a line. */
    private static final String SPACE = "(?:[\\s\\x00]++|%[^\\r\\n]{0,255}+[\\r\\n])++";

    /** Where an object begins, by its number and generation. */
    static final Pattern OBJECT =
            Pattern.compile("(?<![0-9])([0-9]{1,10})" + SPACE + "([0-9]{1,5})" + SPACE + "obj(?![a-z])");

    private static final int MOST_TABLES = 2_000;

    private PdfRevision() {}

    /** Read as it is: what must be repaired is refused. */
    static COSDocument parsed(byte[] pdf) throws IOException {
        return new PDFParser(new WatchedBytes(pdf)).parse(false).getDocument();
    }

    /**
     * Looks at the tables behind that place before any library follows them.
     *
     * @throws Refused if one announces more than it holds, or swells beyond what a table is
     */
    static void requireSound(byte[] pdf, int from) {
        try {
            frees(pdf, from, Set.of());
        } catch (IOException unsound) {
            throw new Refused(Reason.NOT_A_SIGNED_FILE);
        }
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
        var seen = 0;
        while (starts.find()) {
            Turn.requireTime();
            if (!PdfTableStream.mayBeAt(tail, starts.end())) {
                continue;
            }
            if (++seen > MOST_TABLES) {
                throw new IOException("more tables than any tool appends");
            }
            if (PdfTableStream.frees(pdf, from + (long) starts.start(), numbers)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tableFrees(String tail, int from, Set<Long> numbers) {
        var at = from;
        var sections = SUBSECTION.matcher(tail).region(at, tail.length());
        while (sections.find()) {
            var first = Long.parseLong(sections.group(1));
            var count = Long.parseLong(sections.group(2));
            at = sections.end();
            for (long number = first; number < first + count; number++) {
                Turn.requireTime();
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
}
