/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Authorisation;
import it.pianozona.agreement.Authorisations;
import it.pianozona.agreement.Signatures;
import it.pianozona.agreement.SignaturesToSettle;
import it.pianozona.agreement.Signing;
import it.pianozona.proceeding.SettleForm;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.rule.Problems;
import it.pianozona.text.Italian;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Receipt;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;

/** The forms of {@code accordo-di-programma} that each party fills: authorisation, signature, ratification. */
@ProcessForms
class RatificationForms {

    private final Authorisations authorisations;
    private final AgreementWords words;
    private final Signatures signatures;
    private final Signing signing;
    private final SignaturesToSettle signaturesToSettle;

    RatificationForms(
            Authorisations authorisations,
            AgreementWords words,
            Signatures signatures,
            Signing signing,
            SignaturesToSettle signaturesToSettle) {
        this.authorisations = authorisations;
        this.words = words;
        this.signatures = signatures;
        this.signing = signing;
        this.signaturesToSettle = signaturesToSettle;
    }

    record AuthorisationForm(
            @NotNull(message = "scegli l'organo.") Authorisation.Organ organo,
            @NotBlank(message = "indica il numero dell'atto.") @Size(max = 30) String numero,
            @NotNull(message = "indica la data dell'atto.") LocalDate data,
            @NotNull(message = "scegli l'esito.") Esito esito,
            @Size(max = 2000) String motivo) {
        /** What the act says. */
        enum Esito {
            FAVOREVOLE,
            CONTRARIO
        }
    }

    @Shows("atto-autorizzazione")
    Map<String, Object> showAuthorisation(Step step) {
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

    /** F-AUT: the act by which a body authorises its signature. */
    @Takes(value = "atto-autorizzazione", onBehalf = true)
    void takeAuthorisation(Step step, AuthorisationForm form) {
        var office = AgreementWords.office(step);
        authorisations.file(
                step.businessKey(),
                new Authorisation(
                        office,
                        form.organo(),
                        form.numero(),
                        form.data(),
                        form.esito() == AuthorisationForm.Esito.FAVOREVOLE,
                        form.motivo(),
                        authorisations.uploadedFile(step.businessKey(), office),
                        AgreementWords.onBehalf(step)),
                step.actor().personId());
    }

    record RatificationForm(
            @NotNull(message = "scegli l'esito.") Esito esito,
            @NotBlank(message = "indica il numero della delibera.") @Size(max = 30) String numero,
            @NotNull(message = "indica la data della delibera.") LocalDate data) {
        /** What the council decided. */
        enum Esito {
            RATIFICA,
            NON_RATIFICA
        }
    }

    @Shows("ratifica-consiglio")
    Map<String, Object> showRatification(Step step) {
        var shown = words.party(step);
        shown.put(
                "entro",
                Italian.day(signatures
                        .ratifications(step.businessKey())
                        .get(AgreementWords.office(step))
                        .lastDay()));
        return shown;
    }

    /** F-ATTO: the council ratifies the adhesion, or not (TUEL art. 34 c. 5). */
    @Takes(value = "ratifica-consiglio", onBehalf = true)
    void takeRatification(Step step, RatificationForm form) {
        AgreementWords.onBehalf(step);
        signatures.ratify(
                step.businessKey(),
                AgreementWords.office(step),
                form.numero(),
                form.data(),
                form.esito() == RatificationForm.Esito.RATIFICA);
    }

    record SignForm(@NotNull(message = "scegli l'esito.") Esito esitoFirma, @Size(max = 2000) String motivo) {
        /** Whether the body signs. */
        enum Esito {
            FIRMATO,
            NON_FIRMA
        }
    }

    @Shows("firma-accordo")
    Map<String, Object> showSign(Step step) {
        var key = step.businessKey();
        var issued = signing.issued(key);
        var shown = words.party(step);
        shown.put("numero", issued.number());
        shown.put("impronta", issued.sha256());
        shown.put(
                "statoFirma",
                signing.lastUpload(key, AgreementWords.office(step))
                        .map(SignedFile::verdict)
                        .orElse("nessuno, da caricare nella pagina della firma"));
        return shown;
    }

    /** F-FIRMA: the signatory closes the step; the verdict on the uploaded file is looked at again. Rules: requirement 3.8. */
    @Takes(value = "firma-accordo", onBehalf = true)
    void takeSign(Step step, SignForm form) {
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
        if (form.esitoFirma() == SignForm.Esito.FIRMATO) {
            signatures.sign(step.businessKey(), office, person, onBehalf);
        } else {
            signatures.refuse(step.businessKey(), office, form.motivo(), person);
        }
    }

    @Shows("verifica-firme")
    Map<String, Object> showSettleVerification(Step step) {
        return Map.of(
                "pratica",
                step.businessKey(),
                "daVerificare",
                AgreementWords.names(signaturesToSettle.unverified(step.businessKey())));
    }

    /** The secretariat has the signatures verified again, or attests a verification by another tool. */
    @Takes("verifica-firme")
    void takeSettleVerification(Step step, SettleForm form) {
        form.attest(report ->
                signaturesToSettle.attest(step.businessKey(), step.actor().personId(), report));
    }
}
