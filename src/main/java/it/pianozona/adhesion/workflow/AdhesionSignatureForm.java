/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.AdhesionOwners;
import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-FIRMA: the adherent has signed, or gives up; the stored verdict is asked again. */
@Component
class AdhesionSignatureForm implements TypedForm<AdhesionSignatureForm.Filled> {

    record Filled(
            @NotNull(message = "scegli se l'adesione è firmata o ritirata.") Choice scelta,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {

        @AssertTrue(message = "«Motivo del ritiro»: scrivi almeno 20 caratteri.")
        boolean isMotivated() {
            return scelta != Choice.RITIRATA || motivo.length() >= LEAST_REASON;
        }
    }

    enum Choice {
        FIRMATA,
        RITIRATA
    }

    private static final int LEAST_REASON = 20;

    private final Adhesions adhesions;
    private final AdhesionSigning signing;
    private final AdhesionOwners owners;
    private final AdhesionWords words;

    AdhesionSignatureForm(Adhesions adhesions, AdhesionSigning signing, AdhesionOwners owners, AdhesionWords words) {
        this.adhesions = adhesions;
        this.signing = signing;
        this.owners = owners;
        this.words = words;
    }

    @Override
    public String id() {
        return "firma-aderente";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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
                signing.uploads(adhesion.id()).stream()
                        .reduce((earlier, later) -> later)
                        .map(upload -> upload.state().italian() + ". " + upload.words())
                        .orElse("nessuno"));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var signed = form.scelta() == Choice.FIRMATA;
        if (signed) {
            signing.conclude(AdhesionWords.adhesionOf(step), step.actor().personId());
        } else {
            adhesions.withdraw(
                    AdhesionWords.adhesionOf(step), form.motivo(), step.actor().personId());
        }
        step.decide("signed", signed);
    }
}
