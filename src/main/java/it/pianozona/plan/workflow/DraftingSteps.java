/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.completeness.Verification;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/** The automatic steps of {@code redazione-piano}, by the key of the cycle. */
@ProcessBean("draftingSteps")
public class DraftingSteps {

    private final PlanDrafting drafting;
    private final PlanSections sections;
    private final Verification verification;
    private final DraftingNotices notices;

    DraftingSteps(PlanDrafting drafting, PlanSections sections, Verification verification, DraftingNotices notices) {
        this.drafting = drafting;
        this.sections = sections;
        this.verification = verification;
        this.notices = notices;
    }

    /** A round of drafting begins: the first, or after a return. */
    public void begin(String key) {
        drafting.begin(key);
    }

    /** From today the groups have {@code contribution.days}. */
    public void askContributions(String key) {
        drafting.askContributions(key);
    }

    /** Some days before the deadline: a notice to the groups that still owe a contribution. */
    public void remindGroups(String key) {
        notices.remindGroups(key);
    }

    /** Nobody has contributed by the deadline: the plan office drafts the section alone, and the plan says so (requirement 3.6). */
    public void flagUncontributed(String key) {
        sections.flagUncontributed(key);
    }

    /** Hands the measures of the plan to the decision table; they are never stored. A complete plan is closed with it. */
    public void measure(DelegateExecution execution) {
        verification
                .measure(execution.getProcessBusinessKey())
                .forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true)));
    }

    /** Some days before the drafting deadline: a notice to the plan office. */
    public void remind(String key) {
        notices.remindDrafting(key);
    }

    /** The drafting deadline has passed: the office and the coordinators are told, the drafting goes on. */
    public void tellLate(String key) {
        notices.draftingLate(key);
    }

    /** Some days before the deadline of the opinion: a notice to who gives it. */
    public void remindOpinion(String key) {
        notices.remindOpinion(key);
    }

    /** The deadline of the opinion has passed: who gives it and the coordinators are told. */
    public void tellOpinionLate(String key) {
        notices.opinionLate(key);
    }

    /** The plan is ready for consultation and approval. */
    public void announceReady(String key) {
        drafting.ready(key);
    }
}
