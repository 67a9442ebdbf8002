/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.text.Italian;
import java.util.List;

/**
 * What became of an import of municipalities: all of it or nothing.
 *
 * @param fileName name of the file, as its user knows it
 * @param loaded municipalities loaded; 0 when a line is wrong
 * @param badLineCount wrong lines found
 * @param badLines the first {@value #SHOWN} of them
 * @param renumbered municipalities, known by their cadastral code, whose ISTAT code has changed: Italian sentences
 */
public record ImportReport(
        String fileName, int loaded, int badLineCount, List<BadLine> badLines, List<String> renumbered) {

    /** How many wrong lines a report lists. */
    public static final int SHOWN = 50;

    /**
     * A wrong line.
     *
     * @param line number of the line in the file, from 1
     * @param column name of the column, as the file writes it
     * @param reason Italian: what is wrong and what was expected
     */
    public record BadLine(long line, String column, String reason) {

        /** As people read it. */
        public String message() {
            return "riga %d, colonna «%s»: %s".formatted(line, column, reason);
        }
    }

    static ImportReport loaded(String fileName, int municipalities, List<String> renumbered) {
        return new ImportReport(fileName, municipalities, 0, List.of(), renumbered);
    }

    static ImportReport refused(String fileName, List<BadLine> badLines) {
        var shown = badLines.stream().limit(SHOWN).toList();
        return new ImportReport(fileName, 0, badLines.size(), shown, List.of());
    }

    /** Whether the file was loaded. */
    public boolean accepted() {
        return badLineCount == 0;
    }

    /** The outcome in one Italian sentence. */
    public String message() {
        if (accepted()) {
            return "%s: %s.".formatted(fileName, Italian.count(loaded, "comune caricato", "comuni caricati"));
        }
        return "%s: nessun comune caricato, righe errate: %d. Correggere il file e caricarlo di nuovo."
                .formatted(fileName, badLineCount);
    }
}
