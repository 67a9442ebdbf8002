/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Measures a plan for the decision table {@code completezza-piano}. */
@Service
public class Completeness {

    private final Cycles cycles;
    private final PlanSections sections;
    private final PolicyComparisons policies;
    private final Objectives objectives;
    private final Actions actions;
    private final Framework framework;

    Completeness(
            Cycles cycles,
            PlanSections sections,
            PolicyComparisons policies,
            Objectives objectives,
            Actions actions,
            Framework framework) {
        this.cycles = cycles;
        this.sections = sections;
        this.policies = policies;
        this.objectives = objectives;
        this.actions = actions;
        this.framework = framework;
    }

    /** The inputs of the decision table, by name. */
    public Map<String, Object> measure(String cycleKey) {
        var inputs = new HashMap<String, Object>();
        var all = objectives.of(cycleKey);
        inputs.put("ruleSet", cycles.profileOf(cycleKey).completenessRules());
        inputs.put("incompleteSections", sections.incomplete(cycleKey).size());
        inputs.put("objectives", all.size());
        inputs.put("objectivesWithoutSource", (int)
                all.stream().filter(one -> one.sources().isEmpty()).count());
        inputs.put("actions", actions.of(cycleKey).size());
        inputs.put("missingYears", framework.missingYears(cycleKey).size());
        inputs.put("frameworkAreas", (int) framework.areas(cycleKey));
        inputs.put("openPolicies", policies.open(cycleKey).size());
        inputs.put("integrationsWithoutInstrument", (int) policies.of(cycleKey).stream()
                .filter(row -> row.integrated() && row.instrument().isEmpty())
                .count());
        inputs.put("recomposition", objectives.hasRecomposition(cycleKey));
        inputs.put("aggregation", objectives.hasAggregation(cycleKey));
        for (int number = 1; number <= 3; number++) {
            inputs.put("strategic" + number, objectives.hasStrategic(cycleKey, number));
        }
        return inputs;
    }
}
