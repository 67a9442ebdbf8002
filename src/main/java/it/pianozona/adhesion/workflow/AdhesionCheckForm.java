/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.Adhesions;
import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-ADES: the planning office checks the request and accepts or refuses it. */
@Component
class AdhesionCheckForm implements TypedForm<AdhesionCheckForm.Filled> {

    record Filled(
            boolean documentiCompleti,
            boolean partecipazioneVerificata,
            @NotNull(message = "scegli l'esito.") Outcome esito,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    enum Outcome {
        ACCOLTA,
        RESPINTA
    }

    private final Adhesions adhesions;
    private final Cycles cycles;
    private final AdhesionWords words;

    AdhesionCheckForm(Adhesions adhesions, Cycles cycles, AdhesionWords words) {
        this.adhesions = adhesions;
        this.cycles = cycles;
        this.words = words;
    }

    @Override
    public String id() {
        return "istruttoria-adesione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
        var accepted = form.esito() == Outcome.ACCOLTA;
        adhesions.decide(
                AdhesionWords.adhesionOf(step),
                new Adhesions.Check(form.documentiCompleti(), form.partecipazioneVerificata(), accepted, form.motivo()),
                step.actor().personId());
        step.decide("accepted", accepted);
    }
}
