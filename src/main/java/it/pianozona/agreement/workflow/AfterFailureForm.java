/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Unanimity;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The region decides what follows a failed agreement (L. 328/2000 art. 8 c. 3). */
@Component
class AfterFailureForm implements TypedForm<AfterFailureForm.Filled> {

    /** What follows. */
    enum Seguito {
        NUOVO_AVVIO,
        POTERE_SOSTITUTIVO,
        CHIUSURA
    }

    record Filled(
            @NotNull(message = "scegli il seguito.") Seguito seguito,
            @Size(min = 20, max = 2000, message = "da 20 a 2000 caratteri.") String motivo) {}

    private final Unanimity unanimity;

    AfterFailureForm(Unanimity unanimity) {
        this.unanimity = unanimity;
    }

    @Override
    public String id() {
        return "esito-mancato-accordo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return Map.of("pratica", step.businessKey());
    }

    @Override
    public void submit(Step step, Filled form) {
        unanimity.afterFailure(
                step.businessKey(),
                Unanimity.Way.valueOf(form.seguito().name()),
                form.motivo(),
                step.actor().personId());
        step.decide("afterFailure", form.seguito().name());
    }
}
