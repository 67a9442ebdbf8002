/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.util.List;

/**
 * The municipalities of the new area beside those that signed: the new dimension is reached when all have. An area whose
 * territory has not changed counts in the same way.
 */
public record AreaDimension(List<Row> rows) {

    /**
     * A municipality of the area.
     *
     * @param signed whether it is a signatory of the agreement
     */
    public record Row(String istat, String name, boolean signed) {}

    public boolean isReached() {
        return !rows.isEmpty() && rows.stream().allMatch(Row::signed);
    }

    /** Names of the municipalities that are no signatories. */
    public List<String> missing() {
        return rows.stream().filter(row -> !row.signed()).map(Row::name).toList();
    }
}
