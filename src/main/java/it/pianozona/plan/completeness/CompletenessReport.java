/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import java.util.List;

/**
 * Whether a plan is complete by the rules of its region (requirement 3.6).
 *
 * @param missing what blocks: while there is any, the plan is not ready
 * @param warnings what does not block: loose ends of the chain, partial figures
 */
public record CompletenessReport(List<Finding> missing, List<Finding> warnings) {

    public boolean isComplete() {
        return missing.isEmpty();
    }
}
