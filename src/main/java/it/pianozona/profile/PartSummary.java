/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import java.util.OptionalInt;

/**
 * Where the data of a part stand.
 *
 * @param office id of the office that gives them
 * @param lastYear latest year that has values, empty if there are none
 * @param filled cells of that year with a value
 * @param cells Comuni times indicators
 * @param values cells of all years with a value
 */
public record PartSummary(
        ProfileBranch branch, String office, OptionalInt lastYear, int filled, int cells, int values) {

    /** Cells of the latest year without value. */
    public int gaps() {
        return cells - filled;
    }
}
