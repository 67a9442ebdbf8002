/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.stereotype.Service;

/** Reads the sheets that people upload; {@link SheetFormat} writes those that they download. */
@Service
public class Sheets {

    /** Italian, what is asked of who uploads a sheet. */
    public static final String TAKEN = "ODS, XLSX o CSV";

    /** Bytes that an uploaded sheet has at most. */
    public static final long LARGEST_UPLOAD = 10L * 1024 * 1024;

    /**
     * Reads a CSV (UTF-8, UTF-16 with its mark or Windows-1252; semicolon, tab or comma), the first table of an ODS or the first
     * worksheet of an XLSX that is not hidden; which it is follows from the bytes. The first filled row holds the headers; empty rows are left out.
     *
     * @param fileName as the browser gave it, named in refusals
     * @throws RuleViolated if the file is none of these, has more than 10 MB, 60,000 rows or 200 columns, a cell of more than 4,000
     *     characters, a header twice, a value without header, or a formula: the first five are named
     */
    public Sheet read(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            throw new RuleViolated(
                    "«File»: il file %s è vuoto. Scegli un foglio %s.".formatted(named(fileName), TAKEN));
        }
        if (bytes.length > LARGEST_UPLOAD) {
            throw new RuleViolated(
                    "«File»: il file %s pesa più di 10 MB. Dividilo in più fogli.".formatted(named(fileName)));
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return ZippedSheet.read(bytes);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RuleViolated(compound(bytes).formatted(named(fileName)));
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw new RuleViolated(
                    "«File»: il file %s non è un foglio ODS o XLSX né un CSV. Apri la tabella nel foglio di calcolo e salvala come %s."
                            .formatted(named(fileName), TAKEN));
        }
        return CsvSheet.read(bytes);
    }

    /** Excel keeps workbooks with a password, and those before 2007, in containers of the same kind. */
    private static String compound(byte[] bytes) {
        var encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        for (int from = 0; from <= bytes.length - encrypted.length; from++) {
            if (Arrays.equals(bytes, from, from + encrypted.length, encrypted, 0, encrypted.length)) {
                return "«File»: il file %s è protetto da una password. Salvalo di nuovo senza password e carica quello.";
            }
        }
        return "«File»: il file %s è nel vecchio formato di Excel (xls). Aprilo e salvalo come «Cartella di lavoro di Excel (xlsx)», come ODS o come CSV.";
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
}
