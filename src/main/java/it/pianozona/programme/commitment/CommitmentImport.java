/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import java.util.List;

/**
 * What became of a sheet of commitments: all of it is saved, or nothing.
 *
 * @param loaded commitments saved; 0 when a row is wrong
 * @param wrong the wrong rows, each with its reason
 * @param warnings rows that are saved and want attention
 */
public record CommitmentImport(int loaded, List<Remark> wrong, List<Remark> warnings) {

    /**
     * What is to be said of a row.
     *
     * @param line number of the row in the file, from 1 for the heading
     * @param words Italian
     */
    public record Remark(int line, String words) {}

    public boolean accepted() {
        return wrong.isEmpty();
    }

    /** The outcome in one Italian sentence. */
    public String message() {
        return accepted()
                ? "Impegni importati: %d. Hanno sostituito quelli degli enti che il file contiene.".formatted(loaded)
                : "Nessun impegno importato, righe errate: %d. Correggi il file e caricalo di nuovo."
                        .formatted(wrong.size());
    }
}
