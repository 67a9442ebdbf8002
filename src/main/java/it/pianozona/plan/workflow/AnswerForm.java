/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Consultations;
import it.pianozona.plan.Observation;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** F-CONTR: the planning office answers one observation. */
@Component
class AnswerForm implements TypedForm<AnswerForm.Filled> {

    record Filled(
            @NotNull(message = "scegli l'esito.") Observation.Outcome esito,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    private final Consultations consultations;

    AnswerForm(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String id() {
        return "controdeduzioni";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var observation = consultations.observation(UUID.fromString(step.text("observationId")));
        return Map.of(
                "pratica", step.businessKey(),
                "sezione", observation.section().isEmpty() ? "tutto il piano" : observation.section(),
                "testo", observation.text());
    }

    @Override
    public void submit(Step step, Filled form) {
        consultations.answer(
                UUID.fromString(step.text("observationId")),
                new Observation.Answer(form.esito(), form.motivo()),
                step.actor().personId());
    }
}
