/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.approval;

import it.pianozona.plan.Plans;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Needs;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.consultation.Opinions;
import it.pianozona.plan.consultation.ParticipationEvents;
import it.pianozona.plan.money.AttractedResources;
import it.pianozona.plan.money.BudgetLimits;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.Contributions;
import it.pianozona.plan.section.PlanSections;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole content of a plan, as approval freezes it and the dossier shows it. */
@Service
public class PlanContents {

    private final Plans plans;
    private final PlanSections sections;
    private final Contributions contributions;
    private final PolicyComparisons policies;
    private final Objectives objectives;
    private final Actions actions;
    private final Framework framework;
    private final ParticipationEvents events;
    private final Opinions opinions;
    private final Needs needs;
    private final BudgetLimits limits;
    private final AttractedResources attracted;

    PlanContents(
            Plans plans,
            PlanSections sections,
            Contributions contributions,
            PolicyComparisons policies,
            Objectives objectives,
            Actions actions,
            Framework framework,
            ParticipationEvents events,
            Opinions opinions,
            Needs needs,
            BudgetLimits limits,
            AttractedResources attracted) {
        this.plans = plans;
        this.sections = sections;
        this.contributions = contributions;
        this.policies = policies;
        this.objectives = objectives;
        this.actions = actions;
        this.framework = framework;
        this.events = events;
        this.opinions = opinions;
        this.needs = needs;
        this.limits = limits;
        this.attracted = attracted;
    }

    /** The content of the cycle's plan as it stands now. */
    @Transactional
    public PlanContent of(String cycleKey) {
        var rows = framework.of(cycleKey);
        return new PlanContent(
                plans.ofCycle(cycleKey),
                sections.of(cycleKey),
                policies.of(cycleKey),
                objectives.of(cycleKey),
                actions.of(cycleKey),
                rows,
                totals(rows, FrameworkRow::year),
                totals(rows, FrameworkRow::source),
                totals(rows, FrameworkRow::area),
                Framework.total(rows),
                contributions.of(cycleKey),
                events.of(cycleKey),
                opinions.of(cycleKey),
                needs.of(cycleKey),
                limits.of(cycleKey),
                attracted.of(cycleKey));
    }

    private static <K extends Comparable<K>> Map<K, BigDecimal> totals(
            List<FrameworkRow> rows, Function<FrameworkRow, K> by) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        by, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Framework::total)));
    }
}
