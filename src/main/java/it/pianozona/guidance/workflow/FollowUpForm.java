/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceActs;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** After a failure: the guidance is taken up again with a new term, or given up. */
@Component
class FollowUpForm implements TypedForm<FollowUpForm.Filled> {

    enum Choice {
        RIPRENDI,
        CHIUDI
    }

    record Filled(
            @NotNull(message = "scegli come proseguire.") Choice seguito,
            @NotBlank(message = "scrivi il motivo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo) {}

    private final GuidanceActs acts;
    private final GuidanceWords words;

    FollowUpForm(GuidanceActs acts, GuidanceWords words) {
        this.acts = acts;
        this.words = words;
    }

    @Override
    public String id() {
        return "seguito-indirizzo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        shown.put("esito", FailureWords.of(step.text("outcome")));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.seguito() == Choice.RIPRENDI) {
            acts.resume(step.businessKey());
        } else {
            acts.giveUp(step.businessKey(), form.motivo());
        }
        step.decide("resumed", form.seguito() == Choice.RIPRENDI);
    }
}
