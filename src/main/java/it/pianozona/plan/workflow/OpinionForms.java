/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.PolicyComparison;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.consultation.Opinion;
import it.pianozona.plan.consultation.Opinions;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.region.Entry;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The forms of {@code redazione-piano} by which others say what they think of the plan. */
@ProcessForms
class OpinionForms {

    private static final int MIN_REMARKS = 20;

    private final Opinions opinions;
    private final PlanSections sections;
    private final DraftingWords words;
    private final PolicyComparisons policies;
    private final GuidanceOfCycle guidance;
    private final Cycles cycles;

    OpinionForms(
            Opinions opinions,
            PlanSections sections,
            DraftingWords words,
            PolicyComparisons policies,
            GuidanceOfCycle guidance,
            Cycles cycles) {
        this.opinions = opinions;
        this.sections = sections;
        this.words = words;
        this.policies = policies;
        this.guidance = guidance;
        this.cycles = cycles;
    }

    record HealthOpinionForm(
            @NotNull(message = "scegli il parere.") Opinion.Outcome esito,
            @Size(max = 4000) String osservazioni,
            List<String> sezioniContrarie) {

        @AssertTrue(message = "«Osservazioni»: se il parere non è favorevole scrivi da 20 a 4000 caratteri.")
        boolean isExplained() {
            return esito == null || esito == Opinion.Outcome.FAVOREVOLE || osservazioni.length() >= MIN_REMARKS;
        }
    }

    @Shows("parere-asl")
    Map<String, Object> showHealthOpinion(Step step) {
        var shown = words.heading(step);
        shown.put(
                "sezioni",
                DraftingWords.options(sections.of(step.businessKey()), PlanSection::code, PlanSection::title));
        shown.put("pratica", step.businessKey());
        return shown;
    }

    /** F-PARERE: the opinion of the district direction, overall and per section. */
    @Takes(value = "parere-asl", onBehalf = true)
    void takeHealthOpinion(Step step, HealthOpinionForm form) {
        var known =
                sections.of(step.businessKey()).stream().map(PlanSection::code).toList();
        new Problems()
                .unless(
                        known.containsAll(form.sezioniContrarie()),
                        "«Sezioni con parere contrario»: scegli le sezioni dall'elenco.")
                .refuse();
        var giver = new Opinions.Giver(step.actor().personId(), step.actor().office());
        step.decide(
                "healthOpinion",
                opinions.health(step.businessKey(), form.esito(), form.osservazioni(), form.sezioniContrarie(), giver));
    }

    record PolicyComparisonForm(
            @NotBlank(message = "scegli la politica.") @Size(max = 60, message = "scegli la politica dall'elenco.")
                    String politica,
            @NotBlank(message = "indica con chi vi siete confrontati.") @Size(max = 200) String interlocutore,
            @NotNull(message = "indica quando.") LocalDate data,
            @NotBlank(message = "scrivi l'esito.") @Size(max = 4000) String esito,
            boolean integrazione,
            @Size(max = 300) String strumento) {}

    @Shows("confronto-politica")
    Map<String, Object> showPolicyComparison(Step step) {
        var shown = words.heading(step);
        shown.put(
                "politiche",
                DraftingWords.options(cycles.profileOf(step.businessKey()).policies(), Entry::code, Entry::title));
        shown.put("politica", step.textOrEmpty("policy"));
        shown.put(
                "premessa",
                guidance.premise(step.businessKey())
                        .map(premise -> "**Dalla premessa degli indirizzi:** " + premise)
                        .orElse(""));
        shown.put("data", step.today());
        shown.put("integrazione", false);
        return shown;
    }

    /** F-CONFRONTO: the comparison with another policy, before drafting (ER-23). Rules: ER-25. */
    @Takes("confronto-politica")
    void takePolicyComparison(Step step, PolicyComparisonForm form) {
        policies.record(
                step.businessKey(),
                new PolicyComparison(
                        form.politica(),
                        form.interlocutore(),
                        form.data(),
                        form.esito(),
                        form.integrazione(),
                        form.strumento()),
                DraftingWords.author(step));
    }
}
