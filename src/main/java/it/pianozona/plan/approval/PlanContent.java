/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.approval;

import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Need;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.PolicyComparison;
import it.pianozona.plan.consultation.Opinion;
import it.pianozona.plan.consultation.ParticipationEvent;
import it.pianozona.plan.money.AttractedResource;
import it.pianozona.plan.money.BudgetLimit;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The whole content of a plan, as it is frozen and shown.
 *
 * @param totalsByYear euro, two decimals
 * @param totalsBySource euro, by source
 * @param totalsByArea euro, by area
 * @param needs the head of the chain
 * @param limits budget constraints of the framework
 * @param attracted money attracted by calls
 */
public record PlanContent(
        Plan plan,
        List<PlanSection> sections,
        List<PolicyComparison> policies,
        List<Objective> objectives,
        List<Action> actions,
        List<FrameworkRow> framework,
        Map<Integer, BigDecimal> totalsByYear,
        Map<Fund, BigDecimal> totalsBySource,
        Map<PlanAreaKind, BigDecimal> totalsByArea,
        BigDecimal total,
        List<Contribution> contributions,
        List<ParticipationEvent> events,
        List<Opinion> opinions,
        List<Need> needs,
        List<BudgetLimit> limits,
        List<AttractedResource> attracted) {}
