/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The secretariat has a signature verified again, or attests a verification by another tool. */
@Component
class SettleActForm implements TypedForm<SettleActForm.Filled> {

    /** How to go on. */
    enum Esito {
        RIPETI,
        ATTESTO
    }

    record Filled(
            @NotNull(message = "scegli come si prosegue.") Esito esitoVerifica,
            @Size(max = 1000, message = "al massimo 1000 caratteri.") String estremi) {}

    private final ActSigning signing;
    private final ActWords words;

    SettleActForm(ActSigning signing, ActWords words) {
        this.signing = signing;
        this.words = words;
    }

    @Override
    public String id() {
        return "verifica-firme-atto";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put(
                "daVerificare",
                signing.unverified(ActWords.actOf(step)).stream()
                        .map(SubsequentAct.ActParty::name)
                        .collect(Collectors.joining(", ")));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.esitoVerifica() == Esito.ATTESTO) {
            signing.attest(ActWords.actOf(step), step.actor().personId(), form.estremi());
        }
    }
}
