/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import it.pianozona.page.Pill;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.plan.completeness.PlanAsWritten;
import it.pianozona.plan.completeness.PlanChapter;
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
    public Part part() {
        return Part.BESIDE;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public String title() {
        return "Aggiornamenti del piano";
    }

    @Override
    public String place() {
        return "/aggiornamenti";
    }

    @Override
    public String act() {
        return "Apri gli aggiornamenti";
    }

    @Override
    public Optional<Standing> of(PlanAsWritten written) {
        return plans.find(written.cycleKey())
                .filter(plan -> plan.state() == Plan.State.IN_FORCE || plan.state() == Plan.State.ENDED)
                .map(plan -> updates.ofCycle(written.cycleKey()).stream()
                        .reduce((earlier, later) -> later)
                        .map(last -> new Standing(
                                last.pill(),
                                "L'ultimo è il n. %d: %s."
                                        .formatted(last.number(), last.state().italian())))
                        .orElseGet(() -> new Standing(
                                new Pill(Pill.Role.WAITING, "nessuno"), "Nessun aggiornamento del piano.")));
    }
}
