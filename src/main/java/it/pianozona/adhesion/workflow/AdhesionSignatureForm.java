/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

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
    private final AdhesionWords words;

    AdhesionSignatureForm(Adhesions adhesions, AdhesionWords words) {
        this.adhesions = adhesions;
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
        var shown = words.heading(step);
        var adhesion = words.adhesion(step);
        shown.put("rappresentante", adhesion.representative());
        shown.put(
                "ultimo",
                adhesions.uploads(adhesion.id()).stream()
                        .reduce((earlier, later) -> later)
                        .map(upload -> upload.state().italian() + ". " + upload.words())
                        .orElse("nessuno"));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var signed = form.scelta() == Choice.FIRMATA;
        if (signed) {
            adhesions.concludeSignature(AdhesionWords.adhesionOf(step));
        } else {
            adhesions.withdraw(AdhesionWords.adhesionOf(step), form.motivo());
        }
        step.decide("signed", signed);
    }
}
