/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Unanimity;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The promoter reports how the mediation ended. */
@Component
class MediationForm implements TypedForm<MediationForm.Filled> {

    /** How it ended. */
    enum Esito {
        ACCORDO,
        NESSUN_ACCORDO
    }

    record Filled(
            @NotNull(message = "scegli l'esito.") Esito esitoMediazione,
            @Size(min = 20, max = 2000, message = "da 20 a 2000 caratteri.") String motivo) {}

    private final Unanimity unanimity;

    MediationForm(Unanimity unanimity) {
        this.unanimity = unanimity;
    }

    @Override
    public String id() {
        return "mediazione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return AgreementWords.missing(step, unanimity.missing(step.businessKey()));
    }

    @Override
    public void submit(Step step, Filled form) {
        unanimity.mediated(
                step.businessKey(),
                form.esitoMediazione() == Esito.ACCORDO,
                form.motivo(),
                step.actor().personId());
        step.decide("mediation", form.esitoMediazione().name());
    }
}
