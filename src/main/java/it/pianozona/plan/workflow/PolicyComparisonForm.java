/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.GuidanceOfCycle;
import it.pianozona.plan.PolicyComparison;
import it.pianozona.plan.PolicyComparisons;
import it.pianozona.region.Entry;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-CONFRONTO: the comparison with another policy, before drafting (ER-23). Rules: ER-25. */
@Component
class PolicyComparisonForm implements TypedForm<PolicyComparisonForm.Filled> {

    record Filled(
            @NotBlank(message = "scegli la politica.") @Size(max = 60, message = "scegli la politica dall'elenco.")
                    String politica,
            @NotBlank(message = "indica con chi vi siete confrontati.")
                    @Size(max = 200, message = "al massimo 200 caratteri.")
                    String interlocutore,
            @NotNull(message = "indica quando.") LocalDate data,
            @NotBlank(message = "scrivi l'esito.") @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String esito,
            boolean integrazione,
            @Size(max = 300, message = "al massimo 300 caratteri.") String strumento) {}

    private final PolicyComparisons policies;
    private final GuidanceOfCycle guidance;
    private final Cycles cycles;
    private final DraftingWords words;

    PolicyComparisonForm(PolicyComparisons policies, GuidanceOfCycle guidance, Cycles cycles, DraftingWords words) {
        this.policies = policies;
        this.guidance = guidance;
        this.cycles = cycles;
        this.words = words;
    }

    @Override
    public String id() {
        return "confronto-politica";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
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
