/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentCases;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The appointed accepts or refuses, with a reason (P23). */
@Component
class AcceptAppointmentForm implements TypedForm<AcceptAppointmentForm.Filled> {

    enum Risposta {
        ACCETTO,
        RIFIUTO
    }

    record Filled(
            @NotNull(message = "scegli se accetti o rifiuti.") Risposta risposta,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    private final AppointmentCases cases;
    private final AppointmentWords words;

    AcceptAppointmentForm(AppointmentCases cases, AppointmentWords words) {
        this.cases = cases;
        this.words = words;
    }

    @Override
    public String id() {
        return "accetta-incarico";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return words.offer(cases.get(step.businessKey()));
    }

    @Override
    public void submit(Step step, Filled form) {
        var accepted = form.risposta() == Risposta.ACCETTO;
        if (accepted) {
            cases.accept(step.businessKey(), step.actor().personId());
        } else {
            cases.refuse(step.businessKey(), form.motivo());
        }
        step.decide("accepted", accepted);
    }
}
