/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanChapter;
import it.pianozona.plan.Plans;
import it.pianozona.update.PlanUpdates;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The updates of a plan, once it is in force. */
@Component
class UpdatesChapter implements PlanChapter {

    private final Plans plans;
    private final PlanUpdates updates;

    UpdatesChapter(Plans plans, PlanUpdates updates) {
        this.plans = plans;
        this.updates = updates;
    }

    @Override
    public int position() {
        return 110;
    }

    @Override
    public Optional<Link> of(String cycleKey) {
        return plans.find(cycleKey)
                .filter(plan -> plan.state() == Plan.State.IN_FORCE || plan.state() == Plan.State.ENDED)
                .map(plan -> new Link(
                        "Aggiornamenti del piano",
                        "/piani/" + cycleKey + "/aggiornamenti",
                        updates.ofCycle(cycleKey).stream()
                                .reduce((earlier, later) -> later)
                                .map(last -> "%s: %s"
                                        .formatted(last.key(), last.state().italian()))
                                .orElse("nessun aggiornamento")));
    }
}
