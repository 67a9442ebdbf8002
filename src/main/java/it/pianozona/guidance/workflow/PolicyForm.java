/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceDrafting;
import it.pianozona.guidance.PolicyAnswer;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-INDIR, ER: what another policy answered; one task for each policy of the profile (ER-23). */
@Component
class PolicyForm implements TypedForm<PolicyForm.Filled> {

    record Filled(
            @NotBlank(message = "indica chi avete consultato.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String interlocutore,
            @NotNull(message = "indica la data del confronto.") LocalDate data,
            @NotBlank(message = "scrivi che cosa ha risposto.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String risposta) {}

    private final GuidanceDrafting drafting;
    private final GuidanceWords words;

    PolicyForm(GuidanceDrafting drafting, GuidanceWords words) {
        this.drafting = drafting;
        this.words = words;
    }

    @Override
    public String id() {
        return "consulta-politica";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        shown.put(
                "politica",
                drafting.policy(step.businessKey(), step.text("policy")).title());
        shown.put("premessa", drafting.premise(step.businessKey()));
        shown.put("data", step.today());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var policy = drafting.policy(step.businessKey(), step.text("policy"));
        drafting.consult(
                step.businessKey(),
                new PolicyAnswer(policy.code(), policy.title(), form.interlocutore(), form.data(), form.risposta()));
    }
}
