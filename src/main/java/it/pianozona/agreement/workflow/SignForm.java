/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Signatures;
import it.pianozona.agreement.Signing;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.Receipt;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-FIRMA: the signatory closes the step; the verdict on the uploaded file is looked at again. Rules: requirement 3.8. */
@Component
class SignForm implements TypedForm<SignForm.Filled> {

    /** Whether the body signs. */
    enum Esito {
        FIRMATO,
        NON_FIRMA
    }

    record Filled(
            @NotNull(message = "scegli l'esito.") Esito esitoFirma,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    private final Signatures signatures;
    private final Signing signing;
    private final AgreementWords words;

    SignForm(Signatures signatures, Signing signing, AgreementWords words) {
        this.signatures = signatures;
        this.signing = signing;
        this.words = words;
    }

    @Override
    public String id() {
        return "firma-accordo";
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
        var key = step.businessKey();
        var issued = signing.issued(key);
        var shown = words.party(step);
        shown.put("numero", issued.number());
        shown.put("impronta", issued.sha256());
        shown.put(
                "statoFirma",
                signing.lastUpload(key, AgreementWords.office(step))
                        .map(upload -> upload.state().italian() + ". " + upload.words())
                        .orElse("nessuno, da caricare nella pagina della firma"));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var office = AgreementWords.office(step);
        var person = step.actor().personId();
        var onBehalf = AgreementWords.onBehalf(step);
        new Problems()
                .unless(
                        step.received()
                                .filter(received -> received.receipt().means() != Receipt.Means.PEC)
                                .isEmpty(),
                        "«Come è arrivato»: un file firmato digitalmente arriva per PEC; su carta non si verifica.")
                .refuse();
        if (form.esitoFirma() == Esito.FIRMATO) {
            signatures.sign(step.businessKey(), office, person, onBehalf);
        } else {
            signatures.refuse(step.businessKey(), office, form.motivo(), person);
        }
    }
}
