/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Conferences;
import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat convenes the administrations (TUEL art. 34 c. 3). */
@Component
class ConveneConferenceForm implements TypedForm<ConveneConferenceForm.Filled> {

    record Filled(
            @NotNull(message = "indica quando si tiene la conferenza.") LocalDateTime dataOra,
            @NotBlank(message = "indica il luogo o il collegamento.")
                    @Size(max = 300, message = "al massimo 300 caratteri.")
                    String luogo,
            @NotBlank(message = "scrivi l'ordine del giorno.") @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String ordineDelGiorno,
            boolean confermaLontana) {}

    private final Conferences conferences;
    private final Agreements agreements;
    private final Cycles cycles;

    ConveneConferenceForm(Conferences conferences, Agreements agreements, Cycles cycles) {
        this.conferences = conferences;
        this.agreements = agreements;
        this.cycles = cycles;
    }

    @Override
    public String id() {
        return "convoca-conferenza";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var key = step.businessKey();
        return Map.of(
                "pratica",
                key,
                "enti",
                AgreementWords.names(agreements.signatories(key)),
                "preavviso",
                cycles.profileOf(key).settings().days("meeting.noticeDays"),
                "ordineDelGiorno",
                "1. Esame dello schema di Accordo di Programma",
                "confermaLontana",
                false);
    }

    @Override
    public void submit(Step step, Filled form) {
        conferences.convene(
                step.businessKey(), form.dataOra(), form.luogo(), form.ordineDelGiorno(), form.confermaLontana());
    }
}
