/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import java.util.Optional;

/**
 * What a column of a sheet holds.
 *
 * @param title as the sheet has it
 * @param indicator code; empty if the column is left out
 * @param year of the values; empty if the column is left out
 */
public record ColumnChoice(String title, Optional<String> indicator, Optional<Integer> year) {

    public boolean isTaken() {
        return indicator.isPresent();
    }
}
