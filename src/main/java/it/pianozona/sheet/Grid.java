/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.sheet;

import it.pianozona.rule.RuleViolated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers the rows of a file inside bounds, names what is wrong with its shape, and hands over the sheet. */
final class Grid {

    static final int MOST_ROWS = 60_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 4_000;

    static final String TOO_LARGE =
            "«File»: il foglio è troppo grande: al massimo 60.000 righe. Dividilo in più file e caricali uno alla volta.";

    /** 60,000 rows of 25 columns. */
    static final int MOST_CELLS = 1_500_000;

    private static final int NAMED_FORMULAS = 5;

    private final List<String> headers = new ArrayList<>();
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<String> formulas = new ArrayList<>();
    /** The same words come back on thousands of rows: they are kept once. */
    private final Map<String, String> words = new HashMap<>();

    private int cells;

    /**
     * Takes a row.
     *
     * @throws RuleViolated if the file has too many rows, columns or cells, or a value without a header
     */
    void row(int number, List<String> values) {
        var filled = withoutEmptyEnd(values);
        if (filled.isEmpty()) {
            return;
        }
        if (headers.isEmpty()) {
            header(filled);
            return;
        }
        requireHeaders(number, filled);
        cells += headers.size();
        if (rows.size() >= MOST_ROWS || cells > MOST_CELLS) {
            throw new RuleViolated(TOO_LARGE);
        }
        var padded = new ArrayList<>(filled);
        while (padded.size() < headers.size()) {
            padded.add("");
        }
        rows.add(new Sheet.Row(number, List.copyOf(padded)));
    }

    /** @throws RuleViolated if the sheet would be wider than what is read */
    static void requireColumns(int columns) {
        if (columns > MOST_COLUMNS) {
            throw new RuleViolated(
                    "«File»: il foglio ha più di %d colonne. Togli quelle che non servono.".formatted(MOST_COLUMNS));
        }
    }

    /** Notes a formula; where it stands is said once all are known. */
    void formula(int row, int column) {
        if (formulas.size() <= NAMED_FORMULAS) {
            formulas.add(name(row, column));
        }
    }

    /** @throws RuleViolated if the file has formulas or no rows */
    Sheet sheet() {
        if (!formulas.isEmpty()) {
            var more = formulas.size() > NAMED_FORMULAS ? " e altre" : "";
            var named = formulas.subList(0, Math.min(formulas.size(), NAMED_FORMULAS));
            throw new RuleViolated(
                    "«File»: le formule non si importano (celle %s%s). Nel foglio di calcolo copia le celle, usa «Incolla speciale, solo valori» e carica di nuovo il file."
                            .formatted(String.join(", ", named), more));
        }
        if (rows.isEmpty()) {
            throw new RuleViolated(
                    "«File»: il foglio non contiene righe sotto le intestazioni. Compilalo e caricalo di nuovo.");
        }
        return new Sheet(List.copyOf(headers), List.copyOf(rows));
    }

    private void header(List<String> titles) {
        requireColumns(titles.size());
        var seen = new HashSet<String>();
        for (var title : titles) {
            if (!title.isEmpty() && !seen.add(title.toLowerCase(Locale.ITALY))) {
                throw new RuleViolated(
                        "«File»: l'intestazione «%s» è ripetuta. Ogni colonna deve avere un titolo diverso."
                                .formatted(title));
            }
        }
        headers.addAll(titles);
    }

    private void requireHeaders(int number, List<String> values) {
        for (int column = 0; column < values.size(); column++) {
            if (!values.get(column).isEmpty()
                    && (column >= headers.size() || headers.get(column).isEmpty())) {
                throw new RuleViolated(
                        "«File»: la cella %s ha un valore ma la sua colonna non ha intestazione. Se il file è CSV e i numeri hanno la virgola, separa le colonne con il punto e virgola."
                                .formatted(name(number, column)));
            }
        }
    }

    private List<String> withoutEmptyEnd(List<String> values) {
        var kept = new ArrayList<String>();
        int pending = 0;
        for (var value : values) {
            var text = value.replace('\u00a0', ' ').strip();
            if (text.isEmpty()) {
                pending++;
                continue;
            }
            for (; pending > 0; pending--) {
                kept.add("");
            }
            if (text.length() > LONGEST_CELL) {
                throw new RuleViolated(
                        "«File»: una cella ha più di %d caratteri. Accorcia il testo che comincia con «%s»."
                                .formatted(LONGEST_CELL, text.substring(0, 40)));
            }
            kept.add(words.computeIfAbsent(text, same -> same));
        }
        return kept;
    }

    /** A cell as the spreadsheet calls it, for example {@code B3}. */
    static String name(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
