/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.Cell;
import it.pianozona.profile.DataBatch;
import it.pianozona.profile.Datum;
import it.pianozona.region.ProfileBranch;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of the grid as they travel: one for each cell, named by indicator and Comune. */
final class DataFields {

    private static final String MARK = "v:";
    private static final int LONGEST = 40;

    private DataFields() {}

    static String name(Cell cell) {
        return MARK + cell.indicator() + ":" + cell.municipality();
    }

    static DataBatch batch(ProfileBranch branch, int year, Map<String, String> fields) {
        return new DataBatch(
                branch,
                year,
                cells(year, fields),
                fields.getOrDefault("fonte", ""),
                confidence(fields.getOrDefault("attendibilita", "")),
                position(fields.getOrDefault("visto", "")),
                fields.containsKey("soloGiuste"));
    }

    private static Map<Cell, String> cells(int year, Map<String, String> fields) {
        var cells = new LinkedHashMap<Cell, String>();
        fields.forEach((name, text) -> {
            var parts = name.split(":", -1);
            if (name.startsWith(MARK) && parts.length == 3) {
                cells.put(
                        new Cell(parts[1], parts[2], year),
                        text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        });
        return cells;
    }

    static Optional<Datum.Confidence> confidence(String written) {
        return Arrays.stream(Datum.Confidence.values())
                .filter(one -> one.name().equals(written))
                .findFirst();
    }

    /** What the page had seen; without it nothing counts as seen. */
    private static long position(String written) {
        return written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
    }
}
