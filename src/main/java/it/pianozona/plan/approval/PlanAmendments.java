/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.approval;

import it.pianozona.cycle.Cycles;
import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanAmended;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.Plans;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.rule.RuleViolated;
import it.pianozona.text.RichText;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings approved changes into a plan in force: version n+1, frozen, in one transaction (requirement 3.23c). The changes go through the
 * same use cases, and so the same rules, as the drafting. No event says that the plan is in force: what began with version n goes on.
 */
@Service
public class PlanAmendments {

    private final Plans plans;
    private final SectionWriting sections;
    private final Objectives objectives;
    private final Actions actions;
    private final Framework framework;
    private final FullPlans fullPlans;
    private final FrozenDocuments documents;
    private final Cycles cycles;
    private final ChangeWords words;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate trial;

    PlanAmendments(
            Plans plans,
            SectionWriting sections,
            Objectives objectives,
            Actions actions,
            Framework framework,
            FullPlans fullPlans,
            FrozenDocuments documents,
            Cycles cycles,
            ChangeWords words,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.sections = sections;
        this.objectives = objectives;
        this.actions = actions;
        this.framework = framework;
        this.fullPlans = fullPlans;
        this.documents = documents;
        this.cycles = cycles;
        this.words = words;
        this.events = events;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * A change in words, Italian.
     *
     * @param subject what it is about
     * @param before what the plan says now; empty for something new
     * @param after what it would say; empty for something taken out
     */
    public record Described(String subject, String before, String after) {}

    /** What a change does to the plan as it stands. */
    @Transactional(readOnly = true)
    public Described describe(String cycleKey, PlanChange change) {
        return words.describe(cycleKey, change);
    }

    /**
     * Tries the changes on the plan and leaves nothing of them.
     *
     * @throws RuleViolated if they break a rule of the plan together
     */
    @Transactional
    public void check(String cycleKey, List<PlanChange> changes, PlanAuthor author) {
        trial.executeWithoutResult(status -> {
            write(cycleKey, changes, author);
            status.setRollbackOnly();
        });
    }

    /**
     * Version n+1 with the changes is in force from today and frozen; version n stays readable.
     *
     * @throws RuleViolated if the plan is not in force, or the changes break a rule of it
     */
    @Transactional
    public FrozenDocument apply(String cycleKey, List<PlanChange> changes, PlanAuthor author) {
        var plan = write(cycleKey, changes, author);
        plans.setState(plan, Plan.State.APPROVED);
        var frozen = documents.freeze(new FrozenDocuments.Draft(
                "PDZ", cycles.get(cycleKey).area(), cycleKey, plan.version(), plan.title(), fullPlans.of(cycleKey)));
        plans.putAmendedInForce(plan);
        events.publishEvent(new PlanAmended(cycleKey, plan.version()));
        return frozen;
    }

    private Plan write(String cycleKey, List<PlanChange> changes, PlanAuthor author) {
        var before = plans.ofCycle(cycleKey);
        if (before.state() != Plan.State.IN_FORCE) {
            throw new RuleViolated("Il piano è %s: si aggiorna solo un piano in vigore."
                    .formatted(before.state().italian()));
        }
        var next = plans.openNext(before);
        changes.stream()
                .sorted(Comparator.comparingInt(PlanAmendments::order))
                .forEach(change -> write(cycleKey, change, author));
        return next;
    }

    /** Money first, so that costs find it; objectives before the actions that realise them. */
    private static int order(PlanChange change) {
        if (change instanceof PlanChange.Amount) {
            return 0;
        }
        if (change instanceof PlanChange.OfObjective) {
            return 1;
        }
        return change instanceof PlanChange.ActionRemoved ? 2 : 3;
    }

    private void write(String cycleKey, PlanChange change, PlanAuthor author) {
        if (change instanceof PlanChange.Amount amount) {
            framework.record(cycleKey, amount.row(), author);
        } else if (change instanceof PlanChange.OfObjective of) {
            write(cycleKey, of.objective(), author);
        } else if (change instanceof PlanChange.OfAction of) {
            write(cycleKey, of.action(), author);
        } else if (change instanceof PlanChange.ActionRemoved removed) {
            actions.remove(cycleKey, removed.action(), author);
        } else if (change instanceof PlanChange.OfSection section) {
            sections.amend(cycleKey, section.section(), RichText.sanitised(section.text()), author);
        }
    }

    private void write(String cycleKey, Objective objective, PlanAuthor author) {
        var written = objectives.written(cycleKey).get(objective.id());
        if (written == null) {
            objectives.add(cycleKey, objective, author);
        } else {
            objectives.change(cycleKey, objective, written.version(), author);
        }
    }

    private void write(String cycleKey, Action action, PlanAuthor author) {
        var written = actions.written(cycleKey).get(action.id());
        if (written == null) {
            actions.add(cycleKey, action, author);
        } else {
            actions.change(cycleKey, action, written.version(), author);
        }
    }
}
