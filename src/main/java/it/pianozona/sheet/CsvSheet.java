/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** CSV as spreadsheets write and read it. */
final class CsvSheet {

    private static final String MARK = "\uFEFF";

    /** With these a spreadsheet takes a text for something to run. */
    private static final String RUN = "=+-@\t\r";

    /** What parts cells and lines, and what keeps them together. */
    private static final String PARTS = ";,\t\"\r\n";

    private CsvSheet() {}

    static Sheet read(byte[] bytes) {
        var text = text(bytes);
        var grid = new Grid();
        try (var parser = CSVParser.parse(new StringReader(text), format(delimiter(text)))) {
            for (var line : parser) {
                grid.row((int) line.getRecordNumber(), cells(line.toList(), (int) line.getRecordNumber(), grid));
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new RuleViolated(
                    "«File»: in una riga del CSV le virgolette non si chiudono. Salva di nuovo il file dal foglio di calcolo come CSV.");
        }
        return grid.sheet();
    }

    private static List<String> cells(List<String> written, int row, Grid grid) {
        var cells = new ArrayList<String>(written.size());
        for (int column = 0; column < written.size(); column++) {
            var cell = written.get(column);
            if (cell.strip().startsWith("=")) {
                grid.formula(row, column);
            }
            cells.add(isNeutralised(cell) ? cell.substring(1) : cell);
        }
        return cells;
    }

    private static boolean isNeutralised(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && RUN.indexOf(cell.charAt(1)) >= 0;
    }

    static byte[] write(Sheet sheet) {
        var text = new StringBuilder(MARK);
        line(text, sheet.headers());
        sheet.rows().forEach(row -> line(text, row.cells()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(CsvSheet::written).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    /**
     * Whoever reads the file may part cells by commas or tabs, as other programmes do: a text that holds one of them is kept
     * together, or the rest of it would begin a cell of its own, and might run. Numbers keep their comma as it is.
     */
    private static String written(String cell) {
        var safe = safe(cell);
        var parts = safe.chars().anyMatch(letter -> PARTS.indexOf(letter) >= 0) || !safe.equals(safe.strip());
        return parts && ItalianNumber.read(safe).isEmpty() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String safe(String cell) {
        var runs = !cell.isEmpty()
                && RUN.indexOf(cell.charAt(0)) >= 0
                && ItalianNumber.read(cell).isEmpty();
        return runs ? "'" + cell : cell;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The one of semicolon, tab and comma that the first filled line has most of, outside quotes. */
    private static char delimiter(String text) {
        int[] count = new int[3];
        var candidates = ";\t,";
        boolean quoted = false;
        boolean filled = false;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter == '"') {
                quoted = !quoted;
            }
            if ((letter == '\n' || letter == '\r') && !quoted && filled) {
                break;
            }
            filled |= !Character.isWhitespace(letter);
            int candidate = candidates.indexOf(letter);
            if (candidate >= 0 && !quoted) {
                count[candidate]++;
            }
        }
        int best = 0;
        for (int candidate = 1; candidate < count.length; candidate++) {
            best = count[candidate] > count[best] ? candidate : best;
        }
        return candidates.charAt(best);
    }

    /** UTF-16 by its mark, UTF-8 where the bytes are UTF-8, otherwise Windows-1252, as spreadsheets write. */
    private static String text(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (containsZero(bytes)) {
            throw new RuleViolated(
                    "«File»: il file non è una tabella. Salvala dal foglio di calcolo come ODS, XLSX o CSV.");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean containsZero(byte[] bytes) {
        for (var one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
