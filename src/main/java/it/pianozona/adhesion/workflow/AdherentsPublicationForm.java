/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat publishes the list with the new adherent. */
@Component
class AdherentsPublicationForm implements TypedForm<AdherentsPublicationForm.Filled> {

    record Filled(
            @NotBlank(message = "indica il numero.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numeroAlbo,
            @NotNull(message = "indica da quando è pubblicato.") LocalDate pubblicatoDal) {}

    private final Adhesions adhesions;
    private final AdhesionWords words;

    AdherentsPublicationForm(Adhesions adhesions, AdhesionWords words) {
        this.adhesions = adhesions;
        this.words = words;
    }

    @Override
    public String id() {
        return "pubblica-aderenti";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
        adhesions.publish(AdhesionWords.adhesionOf(step), form.numeroAlbo(), form.pubblicatoDal());
    }
}
