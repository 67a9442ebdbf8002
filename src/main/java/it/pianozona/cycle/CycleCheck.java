/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.region.RegionProfile;
import it.pianozona.territory.PlanningArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rules say of a draft.
 *
 * @param errors Italian; the cycle cannot be opened while there is one
 * @param warnings Italian; the planning office decides
 * @param schedule steps counted backwards from the approval date; empty while area or profile are missing
 */
public record CycleCheck(
        List<String> errors,
        List<String> warnings,
        Optional<PlanningArea> area,
        Optional<RegionProfile> profile,
        List<PlannedStep> schedule) {

    /** A step with its window. */
    public record PlannedStep(String step, String title, int days, LocalDate from, LocalDate to) {}
}
