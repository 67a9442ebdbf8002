/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.plan.money.Framework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chain of a cycle's plan as it stands now. */
@Service
public class PlanChains {

    private final Needs needs;
    private final GuidanceOfCycle guidance;
    private final Objectives objectives;
    private final Actions actions;
    private final Framework framework;

    PlanChains(Needs needs, GuidanceOfCycle guidance, Objectives objectives, Actions actions, Framework framework) {
        this.needs = needs;
        this.guidance = guidance;
        this.objectives = objectives;
        this.actions = actions;
        this.framework = framework;
    }

    @Transactional(readOnly = true)
    public PlanChain of(String cycleKey) {
        return new PlanChain(
                needs.of(cycleKey),
                guidance.priorities(cycleKey),
                objectives.of(cycleKey),
                actions.of(cycleKey),
                framework.of(cycleKey));
    }
}
