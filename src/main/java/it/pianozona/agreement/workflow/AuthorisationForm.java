/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Authorisation;
import it.pianozona.agreement.Authorisations;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-AUT: the act by which a body authorises its signature. */
@Component
class AuthorisationForm implements TypedForm<AuthorisationForm.Filled> {

    /** What the act says. */
    enum Esito {
        FAVOREVOLE,
        CONTRARIO
    }

    record Filled(
            @NotNull(message = "scegli l'organo.") Authorisation.Organ organo,
            @NotBlank(message = "indica il numero dell'atto.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numero,
            @NotNull(message = "indica la data dell'atto.") LocalDate data,
            @NotNull(message = "scegli l'esito.") Esito esito,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    private final Authorisations authorisations;
    private final AgreementWords words;

    AuthorisationForm(Authorisations authorisations, AgreementWords words) {
        this.authorisations = authorisations;
        this.words = words;
    }

    @Override
    public String id() {
        return "atto-autorizzazione";
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
                "organi",
                authorisations.organs(step.businessKey(), AgreementWords.office(step)).stream()
                        .map(organ -> AgreementWords.option(organ.name(), organ.italian()))
                        .toList());
        shown.put(
                "fileAtto",
                authorisations
                        .uploadedFile(step.businessKey(), AgreementWords.office(step))
                        .map(file -> "caricato")
                        .orElse("da caricare dalla pagina dell'ente"));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var office = AgreementWords.office(step);
        authorisations.file(
                step.businessKey(),
                new Authorisation(
                        office,
                        form.organo(),
                        form.numero(),
                        form.data(),
                        form.esito() == Esito.FAVOREVOLE,
                        form.motivo(),
                        authorisations.uploadedFile(step.businessKey(), office),
                        AgreementWords.onBehalf(step)),
                step.actor().personId());
    }
}
