/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.sheet.WrongCell;
import java.util.List;
import java.util.UUID;

/**
 * What a sheet would do if it were confirmed.
 *
 * @param wide whether it has a column for each indicator, so that {@code columns} can be changed
 * @param columns what the columns hold
 * @param rows rows of the sheet
 * @param wrong cells that cannot be taken, row by row
 * @param remarks numbers that were read in a way that the person should know
 * @param added values for cells that are gaps today
 * @param changed values that differ from those of today
 * @param same values that are there already
 * @param blank cells without value, left as they are
 */
public record ImportPreview(
        UUID id,
        String fileName,
        boolean wide,
        List<ColumnChoice> columns,
        int rows,
        List<WrongCell> wrong,
        List<WrongCell> remarks,
        int added,
        int changed,
        int same,
        int blank) {

    /** Values that a confirmation would save. */
    public int toSave() {
        return added + changed;
    }
}
