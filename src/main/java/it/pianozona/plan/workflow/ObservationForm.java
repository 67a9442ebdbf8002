/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Consultations;
import it.pianozona.text.Italian;
import it.pianozona.workflow.SharedSteps;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-CONTRIBUTO while the consultation is open: an observation, or none. */
@Component
class ObservationForm implements TypedForm<ObservationForm.Filled> {

    enum Answer {
        NESSUNA,
        OSSERVAZIONE
    }

    record Filled(
            @NotNull(message = "di' se hai osservazioni.") Answer risposta,
            @Size(max = 120, message = "al massimo 120 caratteri.") String sezione,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String testo) {}

    private final Consultations consultations;
    private final SharedSteps shared;

    ObservationForm(Consultations consultations, SharedSteps shared) {
        this.consultations = consultations;
        this.shared = shared;
    }

    @Override
    public String id() {
        return "osservazione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public boolean isEnteredOnBehalf() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var open = consultations.last(step.businessKey()).orElseThrow();
        return Map.of(
                "pratica",
                step.businessKey(),
                "chiRisponde",
                shared.words(step, step.text("office"), consultations.question(step.businessKey())),
                "fino",
                Italian.day(open.openUntil()));
    }

    @Override
    public void submit(Step step, Filled form) {
        shared.answer(step, step.text("office"), consultations.question(step.businessKey()));
        if (form.risposta() == Answer.OSSERVAZIONE) {
            consultations.observe(
                    step.businessKey(), step.text("office"), step.actor().personId(), form.sezione(), form.testo());
        }
    }
}
