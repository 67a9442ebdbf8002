/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.cycle.PlanningCycle;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guidance in force, as the plans of its areas read it. */
// The models call GuidanceModel "guidance".
@Service("guidanceInForce")
@Transactional(readOnly = true)
public class Guidance {

    private final GuidanceRows rows;
    private final GuidanceContentRows contents;

    Guidance(GuidanceRows rows, GuidanceContentRows contents) {
        this.rows = rows;
        this.contents = contents;
    }

    /** Whether a guidance is in force for the cycle, whoever adopted it. */
    public boolean isAdoptedFor(PlanningCycle cycle) {
        return inForceFor(cycle).isPresent();
    }

    /** The guidance in force for the cycle. */
    public Optional<GuidanceAct> inForceFor(PlanningCycle cycle) {
        return rows.inForce(cycle);
    }

    /** Priorities (ER, TO), fundamental actions (AB) or objectives taken up (LO); none while nothing is in force. */
    public List<GuidanceItem> priorities(PlanningCycle cycle) {
        return inForceFor(cycle).map(act -> contents.items(act.id())).orElse(List.of());
    }

    /** The premise that consultations cite (ER-25); for guidelines taken up, what they ask of the area. */
    public Optional<String> premise(PlanningCycle cycle) {
        return inForceFor(cycle).flatMap(act -> contents.section(act.id(), GuidanceActs.PREMISE));
    }

    /** What the other policies answered (ER-23). */
    public List<PolicyAnswer> consultedPolicies(PlanningCycle cycle) {
        return inForceFor(cycle).map(act -> contents.answers(act.id())).orElse(List.of());
    }
}
