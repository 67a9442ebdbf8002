/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guidance in force, as the plans of its areas read it. An area is named by its code, a cycle by its first day. */
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

    /** Whether a guidance is in force for the area and the cycle, whoever adopted it. */
    public boolean isAdoptedFor(String area, LocalDate cycleStart) {
        return inForceFor(area, cycleStart).isPresent();
    }

    /** The guidance in force for the area and the cycle. */
    public Optional<GuidanceAct> inForceFor(String area, LocalDate cycleStart) {
        return rows.inForce(area, cycleStart);
    }

    /** Priorities (ER, TO), fundamental actions (AB) or objectives taken up (LO); none while nothing is in force. */
    public List<GuidanceItem> priorities(String area, LocalDate cycleStart) {
        return inForceFor(area, cycleStart).map(act -> contents.items(act.id())).orElse(List.of());
    }

    /** The premise that consultations cite (ER-25); for guidelines taken up, what they ask of the area. */
    public Optional<String> premise(String area, LocalDate cycleStart) {
        return inForceFor(area, cycleStart).flatMap(act -> contents.section(act.id(), GuidanceActs.PREMISE));
    }

    /** What the other policies answered (ER-23). */
    public List<PolicyAnswer> consultedPolicies(String area, LocalDate cycleStart) {
        return inForceFor(area, cycleStart)
                .map(act -> contents.answers(act.id()))
                .orElse(List.of());
    }
}
