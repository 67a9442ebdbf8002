/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.SignaturesToSettle;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat has the signatures verified again, or attests a verification by another tool. */
@Component
class SettleVerificationForm implements TypedForm<SettleVerificationForm.Filled> {

    /** How to go on. */
    enum Esito {
        RIPETI,
        ATTESTO
    }

    record Filled(
            @NotNull(message = "scegli come si prosegue.") Esito esitoVerifica,
            @Size(max = 1000, message = "al massimo 1000 caratteri.") String estremi) {}

    private final SignaturesToSettle signatures;

    SettleVerificationForm(SignaturesToSettle signatures) {
        this.signatures = signatures;
    }

    @Override
    public String id() {
        return "verifica-firme";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return Map.of(
                "pratica",
                step.businessKey(),
                "daVerificare",
                AgreementWords.names(signatures.unverified(step.businessKey())));
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.esitoVerifica() == Esito.ATTESTO) {
            signatures.attest(step.businessKey(), step.actor().personId(), form.estremi());
        }
    }
}
