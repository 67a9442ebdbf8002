/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Signatures;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-ATTO: the council ratifies the adhesion, or not (TUEL art. 34 c. 5). */
@Component
class RatificationForm implements TypedForm<RatificationForm.Filled> {

    /** What the council decided. */
    enum Esito {
        RATIFICA,
        NON_RATIFICA
    }

    record Filled(
            @NotNull(message = "scegli l'esito.") Esito esito,
            @NotBlank(message = "indica il numero della delibera.")
                    @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numero,
            @NotNull(message = "indica la data della delibera.") LocalDate data) {}

    private final Signatures signatures;
    private final AgreementWords words;

    RatificationForm(Signatures signatures, AgreementWords words) {
        this.signatures = signatures;
        this.words = words;
    }

    @Override
    public String id() {
        return "ratifica-consiglio";
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
        var shown = words.party(step);
        shown.put(
                "entro",
                Italian.day(signatures
                        .ratifications(step.businessKey())
                        .get(AgreementWords.office(step))
                        .lastDay()));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        AgreementWords.onBehalf(step);
        signatures.ratify(
                step.businessKey(),
                AgreementWords.office(step),
                form.numero(),
                form.data(),
                form.esito() == Esito.RATIFICA);
    }
}
