/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.plan.Observation;
import it.pianozona.update.UpdateConsultations;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** F-CONTR: the plan office answers an observation on the changes. */
@Component
class ChangeAnswerForm implements TypedForm<ChangeAnswerForm.Filled> {

    record Filled(
            @NotNull(message = "scegli l'esito dell'osservazione.") Observation.Outcome esito,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    private final UpdateConsultations consultations;
    private final UpdateWords words;

    ChangeAnswerForm(UpdateConsultations consultations, UpdateWords words) {
        this.consultations = consultations;
        this.words = words;
    }

    @Override
    public String id() {
        return "rispondi-modifiche";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("osservazione", consultations.observation(observation(step)).text());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        consultations.answer(
                observation(step),
                new Observation.Answer(form.esito(), form.motivo()),
                step.actor().personId());
    }

    private static UUID observation(Step step) {
        return UUID.fromString(step.text("observationId"));
    }
}
