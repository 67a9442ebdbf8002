/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.AdhesionOwners;
import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.cycle.Cycles;
import it.pianozona.proceeding.SettleForm;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.text.Italian;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;

/** The forms of {@code adesione}. */
@ProcessForms
class AdhesionForms {

    private static final int LEAST_REASON = 20;

    private final Adhesions adhesions;
    private final Cycles cycles;
    private final AdhesionWords words;
    private final AdhesionSigning signing;
    private final AdhesionOwners owners;

    AdhesionForms(
            Adhesions adhesions, Cycles cycles, AdhesionWords words, AdhesionSigning signing, AdhesionOwners owners) {
        this.adhesions = adhesions;
        this.cycles = cycles;
        this.words = words;
        this.signing = signing;
        this.owners = owners;
    }

    record AdhesionCheckForm(
            boolean documentiCompleti,
            boolean partecipazioneVerificata,
            @NotNull(message = "scegli l'esito.") Outcome esito,
            @Size(max = 2000) String motivo) {
        enum Outcome {
            ACCOLTA,
            RESPINTA
        }
    }

    @Shows("istruttoria-adesione")
    Map<String, Object> showAdhesionCheck(Step step) {
        var shown = words.heading(step);
        var adhesion = words.adhesion(step);
        var asked = cycles.profileOf(adhesion.cycleKey()).settings().flag("adhesion.participation");
        shown.put(
                "regola",
                "L'ente dichiara di %s partecipato alla redazione del piano.%s"
                        .formatted(
                                adhesion.participated() ? "aver" : "non aver",
                                asked ? " Qui aderisce solo chi vi ha partecipato (LR 3/2008 art. 18)." : ""));
        return shown;
    }

    /** F-ADES: the planning office checks the request and accepts or refuses it. */
    @Takes("istruttoria-adesione")
    void takeAdhesionCheck(Step step, AdhesionCheckForm form) {
        var accepted = form.esito() == AdhesionCheckForm.Outcome.ACCOLTA;
        adhesions.decide(
                AdhesionWords.adhesionOf(step),
                new Adhesions.Check(form.documentiCompleti(), form.partecipazioneVerificata(), accepted, form.motivo()),
                step.actor().personId());
        step.decide("accepted", accepted);
    }

    record AdhesionSignatureForm(
            @NotNull(message = "scegli se l'adesione è firmata o ritirata.") Choice scelta,
            @Size(max = 2000) String motivo) {

        @AssertTrue(message = "«Motivo del ritiro»: scrivi almeno 20 caratteri.")
        boolean isMotivated() {
            return scelta != Choice.RITIRATA || motivo.length() >= LEAST_REASON;
        }

        enum Choice {
            FIRMATA,
            RITIRATA
        }
    }

    @Shows("firma-aderente")
    Map<String, Object> showAdhesionSignature(Step step) {
        var adhesion = words.adhesion(step);
        if (!owners.speaksFor(adhesion, step.actor().personId())) {
            return Map.of(
                    "oggetto",
                    "Adesione di un'altra organizzazione",
                    "fatti",
                    "Questo compito spetta a chi rappresenta l'ente che ha chiesto l'adesione: tu rispondi per la tua organizzazione.",
                    "rappresentante",
                    "chi rappresenta l'ente",
                    "ultimo",
                    "non è della tua organizzazione");
        }
        var shown = words.heading(step);
        shown.put("rappresentante", adhesion.representative());
        shown.put(
                "ultimo",
                SignedFile.last(signing.uploads(adhesion.id()), adhesion.office())
                        .map(SignedFile::verdict)
                        .orElse("nessuno"));
        return shown;
    }

    /** F-FIRMA: the adherent has signed, or gives up; the stored verdict is asked again. */
    @Takes("firma-aderente")
    void takeAdhesionSignature(Step step, AdhesionSignatureForm form) {
        var signed = form.scelta() == AdhesionSignatureForm.Choice.FIRMATA;
        if (signed) {
            signing.conclude(AdhesionWords.adhesionOf(step), step.actor().personId());
        } else {
            adhesions.withdraw(
                    AdhesionWords.adhesionOf(step), form.motivo(), step.actor().personId());
        }
        step.decide("signed", signed);
    }

    @Shows("verifica-firma-aderente")
    Map<String, Object> showSettleAdhesion(Step step) {
        var shown = words.heading(step);
        shown.put("daVerificare", words.adhesion(step).name());
        return shown;
    }

    /** The secretariat has a signature verified again, or attests a verification by another tool. */
    @Takes("verifica-firma-aderente")
    void takeSettleAdhesion(Step step, SettleForm form) {
        form.attest(report ->
                signing.attest(AdhesionWords.adhesionOf(step), step.actor().personId(), report));
    }

    record AdherentsPublicationForm(
            @NotBlank(message = "indica il numero.") @Size(max = 30) String numeroAlbo,
            @NotNull(message = "indica da quando è pubblicato.") LocalDate pubblicatoDal) {}

    @Shows("pubblica-aderenti")
    Map<String, Object> showAdherentsPublication(Step step) {
        var shown = words.heading(step);
        shown.put(
                "aderenti",
                adhesions.ofCycle(words.adhesion(step).cycleKey()).stream()
                        .filter(adhesion -> adhesion.state() == Adhesion.State.ADHERED)
                        .map(adhesion -> Map.of(
                                "nome", adhesion.name(),
                                "dal", adhesion.signedOn().map(Italian::day).orElse("")))
                        .toList());
        shown.put("pubblicatoDal", step.today());
        return shown;
    }

    /** The secretariat publishes the list with the new adherent. */
    @Takes("pubblica-aderenti")
    void takeAdherentsPublication(Step step, AdherentsPublicationForm form) {
        adhesions.publish(AdhesionWords.adhesionOf(step), form.numeroAlbo(), form.pubblicatoDal());
    }
}
