/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceDrafting;
import it.pianozona.guidance.PolicyAnswer;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-INDIR, ER and TO: premise (ER-25) and priorities (ER-21) of the guidance. */
@Component
class DraftForm implements TypedForm<DraftForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi la premessa.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String premessa,
            @NotBlank(message = "scrivi almeno una priorità, una per riga.")
                    @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String priorita) {}

    private final GuidanceDrafting drafting;
    private final GuidanceWords words;

    DraftForm(GuidanceDrafting drafting, GuidanceWords words) {
        this.drafting = drafting;
        this.words = words;
    }

    @Override
    public String id() {
        return "bozza-indirizzo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        shown.put(
                "risposte",
                drafting.answers(step.businessKey()).stream()
                        .map(DraftForm::row)
                        .toList());
        shown.put("premessa", drafting.premise(step.businessKey()));
        shown.put("priorita", words.items(step));
        return shown;
    }

    private static Map<String, String> row(PolicyAnswer answer) {
        return Map.of("politica", answer.title(), "interlocutore", answer.counterpart(), "risposta", answer.answer());
    }

    @Override
    public void submit(Step step, Filled form) {
        drafting.draft(step.businessKey(), form.premessa(), form.priorita());
    }
}
