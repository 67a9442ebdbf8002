/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An objective of the plan (F-OBIETTIVO).
 *
 * @param aggregation it is the objective of aggregation (LO18-26)
 * @param strategicNumber 1 to 3, where the region has strategic objectives
 * @param sources codes of the source priorities, never empty (ER-21)
 * @param priorityArea 1 to 3 (AB)
 * @param recomposition what it puts together again (LO15-30)
 * @param threshold the regional minimum that it serves, may be empty
 */
public record Objective(
        UUID id,
        String title,
        Kind kind,
        boolean aggregation,
        Optional<Integer> strategicNumber,
        List<String> areas,
        List<String> sources,
        Optional<Integer> priorityArea,
        List<String> attributes,
        List<String> recomposition,
        String threshold) {

    /** Classes of objective (LO18-26, LO15-28). */
    public enum Kind {
        REFORM,
        INNOVATION,
        RECOMPOSITION
    }
}
