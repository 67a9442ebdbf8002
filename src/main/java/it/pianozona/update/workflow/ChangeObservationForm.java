/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.text.Italian;
import it.pianozona.update.UpdateConsultations;
import it.pianozona.workflow.SharedSteps;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-CONTRIBUTO while the consultation on the changes is open: an observation, or none. */
@Component
class ChangeObservationForm implements TypedForm<ChangeObservationForm.Filled> {

    enum Answer {
        NESSUNA,
        OSSERVAZIONE
    }

    record Filled(
            @NotNull(message = "di' se hai osservazioni.") Answer risposta,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String testo) {}

    private final UpdateConsultations consultations;
    private final UpdateWords words;
    private final SharedSteps shared;

    ChangeObservationForm(UpdateConsultations consultations, UpdateWords words, SharedSteps shared) {
        this.consultations = consultations;
        this.words = words;
        this.shared = shared;
    }

    @Override
    public String id() {
        return "osserva-modifiche";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("fino", Italian.day(words.update(step).openUntil().orElseThrow()));
        shown.put(
                "chiRisponde",
                shared.words(step, step.text("office"), consultations.question(UpdateWords.updateOf(step))));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        shared.answer(step, step.text("office"), consultations.question(UpdateWords.updateOf(step)));
        if (form.risposta() == Answer.OSSERVAZIONE) {
            consultations.observe(
                    UpdateWords.updateOf(step),
                    step.text("office"),
                    step.actor().personId(),
                    form.testo());
        }
    }
}
