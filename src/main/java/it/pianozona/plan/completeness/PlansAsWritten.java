/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.plan.chain.PlanChains;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.section.PlanSections;
import org.springframework.stereotype.Component;

/** Reads what is written in a plan. */
@Component
class PlansAsWritten {

    private final Cycles cycles;
    private final Plans plans;
    private final PlanChains chains;
    private final PlanSections sections;
    private final PolicyComparisons policies;
    private final Framework framework;

    PlansAsWritten(
            Cycles cycles,
            Plans plans,
            PlanChains chains,
            PlanSections sections,
            PolicyComparisons policies,
            Framework framework) {
        this.cycles = cycles;
        this.plans = plans;
        this.chains = chains;
        this.sections = sections;
        this.policies = policies;
        this.framework = framework;
    }

    PlanAsWritten of(String cycleKey) {
        return new PlanAsWritten(
                cycleKey,
                () -> cycles.profileOf(cycleKey),
                () -> plans.find(cycleKey)
                        .map(Plan::state)
                        .filter(Plan.State::isFrozen)
                        .isPresent(),
                () -> chains.of(cycleKey),
                () -> sections.of(cycleKey),
                () -> policies.of(cycleKey),
                rows -> framework.overLimit(cycleKey, rows));
    }
}
