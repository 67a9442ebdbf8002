/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Governance;
import java.util.Map;

/**
 * Which body decides.
 *
 * @param planApproval who approves plan and annual programme, by the governance of the area; STANDARD stands for the rest
 * @param guidanceAdoption who adopts the guidance
 * @param integration the body of social and health integration (requirements, chapter 4)
 */
public record DecidingBodies(Map<Governance, BodyKind> planApproval, BodyKind guidanceAdoption, BodyKind integration) {

    /** Who approves the plan of an area with that governance. */
    public BodyKind approvesPlan(Governance governance) {
        return planApproval.getOrDefault(governance, planApproval.get(Governance.STANDARD));
    }
}
