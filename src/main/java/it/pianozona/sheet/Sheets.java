/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import org.springframework.stereotype.Service;

/** Reads the sheets that people upload and writes those that they download. */
@Service
public class Sheets {

    /** Media type of {@link #csv}. */
    public static final String CSV = "text/csv;charset=UTF-8";

    /** Media type of {@link #ods}. */
    public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    /** Bytes that an uploaded sheet has at most. */
    public static final long LARGEST_UPLOAD = 10L * 1024 * 1024;

    /**
     * Reads a CSV (UTF-8, UTF-16 with its mark or Windows-1252; semicolon, tab or comma) or the first table of an ODS; which it is
     * follows from the bytes. The first filled row holds the headers; empty rows are left out.
     *
     * @param fileName as the browser gave it, named in refusals
     * @throws RuleViolated if the file is none of these, has more than 10 MB, 60,000 rows or 200 columns, a cell of more than 4,000
     *     characters, a header twice, a value without header, or a formula: the first five are named
     */
    public Sheet read(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            throw new RuleViolated(
                    "«File»: il file %s è vuoto. Scegli un foglio ODS o CSV.".formatted(named(fileName)));
        }
        if (bytes.length > LARGEST_UPLOAD) {
            throw new RuleViolated(
                    "«File»: il file %s pesa più di 10 MB. Dividilo in più fogli.".formatted(named(fileName)));
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return OdsFile.read(bytes);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0) || startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw new RuleViolated(
                    "«File»: il file %s non è un foglio ODS né un CSV. Aprilo e salvalo come «Foglio di calcolo OpenDocument (ods)» o come CSV."
                            .formatted(named(fileName)));
        }
        return CsvSheet.read(bytes);
    }

    private static String named(String fileName) {
        return fileName.isBlank() ? "" : "«" + fileName.strip() + "»";
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int place = 0; place < head.length; place++) {
            if ((bytes[place] & 0xFF) != head[place]) {
                return false;
            }
        }
        return true;
    }

    /** CSV with semicolons, UTF-8 with its mark; a text that a spreadsheet would run begins with an apostrophe. */
    public byte[] csv(Sheet sheet) {
        return CsvSheet.write(sheet);
    }

    /** OpenDocument spreadsheet; numbers are numbers, everything else is text. The same sheet gives the same bytes. */
    public byte[] ods(Sheet sheet) {
        return OdsFile.write(sheet);
    }
}
