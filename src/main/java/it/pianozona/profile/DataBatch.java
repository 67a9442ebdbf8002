/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import java.util.Map;
import java.util.Optional;

/**
 * Values of one part and one year as a person wrote them on the page.
 *
 * @param written the text of each cell; an empty text leaves the cell as it is
 * @param source of all of them
 * @param seen position of the last entry when the page was opened
 * @param onlyRight whether the right values are to be saved although others are wrong
 */
public record DataBatch(
        ProfileBranch branch,
        int year,
        Map<Cell, String> written,
        String source,
        Optional<Datum.Confidence> confidence,
        long seen,
        boolean onlyRight) {

    /**
     * What became of it.
     *
     * @param saved values that were saved
     * @param wrong why, for each cell that cannot be taken
     * @param unsaved what the person wrote in the cells that were not saved, wrong and right
     */
    public record Outcome(int saved, Map<Cell, String> wrong, Map<Cell, String> unsaved) {}
}
