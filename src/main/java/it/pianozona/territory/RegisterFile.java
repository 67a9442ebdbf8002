/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.territory.ImportReport.BadLine;
import it.pianozona.territory.RegisterLayout.Fact;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a register of municipalities in either layout: every good row, and every bad line. */
final class RegisterFile {

    private final List<RegisterRow> rows = new ArrayList<>();
    private final List<BadLine> badLines = new ArrayList<>();
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<String, Long> cadastralCodes = new HashMap<>();

    private RegisterFile() {}

    static RegisterFile read(byte[] content) {
        var file = new RegisterFile();
        var text = decode(content);
        var separator = text.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
        try (var parser = CSVParser.parse(
                new StringReader(text),
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .get())) {
            file.read(parser);
        } catch (UncheckedIOException | IOException broken) {
            file.bad(1, "intestazione", "le virgolette non si chiudono come dovrebbero.");
        }
        return file;
    }

    List<RegisterRow> rows() {
        return rows;
    }

    List<BadLine> badLines() {
        return badLines;
    }

    private void read(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        var header = records.hasNext() ? records.next().toList() : List.<String>of();
        var layout = RegisterLayout.of(header);
        if (layout.isEmpty()) {
            bad(
                    1,
                    "intestazione",
                    "tracciato non riconosciuto. Sono ammessi quello del prodotto (%s) e quello di ISTAT (%s)."
                            .formatted(RegisterLayout.PRODUCT.expected(), RegisterLayout.ISTAT.expected()));
            return;
        }
        long lastLine = parser.getCurrentLineNumber();
        try {
            while (records.hasNext()) {
                var values = records.next();
                var firstLine = lastLine + 1;
                lastLine = parser.getCurrentLineNumber();
                if (values.size() > 1 || !values.get(0).isBlank()) {
                    read(new RegisterLine(values, firstLine, layout.get(), header));
                }
            }
        } catch (UncheckedIOException broken) {
            bad(parser.getCurrentLineNumber(), "intera riga", "le virgolette non si chiudono come dovrebbero.");
        }
        if (rows.isEmpty() && badLines.isEmpty()) {
            bad(2, "intera riga", "il file non contiene comuni.");
        }
    }

    private void read(RegisterLine line) {
        var problems = new ArrayList<BadLine>();
        var row = line.parse(problems);
        row.ifPresent(good -> {
            once(good.istat(), codes, line, Fact.CODE, problems);
            good.cadastralCode().ifPresent(code -> once(code, cadastralCodes, line, Fact.CADASTRAL_CODE, problems));
        });
        badLines.addAll(problems);
        row.ifPresent(rows::add);
    }

    private static void once(
            String code, Map<String, Long> seen, RegisterLine line, Fact fact, List<BadLine> problems) {
        var earlier = seen.putIfAbsent(code, line.number());
        if (earlier != null) {
            problems.add(line.bad(fact, "«%s» è già alla riga %d.".formatted(code, earlier)));
        }
    }

    private void bad(long line, String column, String reason) {
        badLines.add(new BadLine(line, column, reason));
    }

    /** UTF-8 where the bytes are UTF-8, otherwise Windows-1252, which ISTAT's file uses and which contains ISO-8859-1. */
    private static String decode(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
