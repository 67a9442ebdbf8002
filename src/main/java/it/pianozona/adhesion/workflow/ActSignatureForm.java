/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-FIRMA: a party has signed the act, or refuses; the stored verdict is asked again. */
@Component
class ActSignatureForm implements TypedForm<ActSignatureForm.Filled> {

    record Filled(
            @NotNull(message = "scegli se l'atto è firmato.") Choice scelta,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    enum Choice {
        FIRMATO,
        RIFIUTATO
    }

    private final SubsequentActs acts;
    private final ActSigning signing;
    private final ActWords words;

    ActSignatureForm(SubsequentActs acts, ActSigning signing, ActWords words) {
        this.acts = acts;
        this.signing = signing;
        this.words = words;
    }

    @Override
    public String id() {
        return "firma-atto";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var id = ActWords.actOf(step);
        var party = step.text("party");
        shown.put(
                "parte",
                acts.parties(id).stream()
                        .filter(asked -> asked.office().equals(party))
                        .map(SubsequentAct.ActParty::name)
                        .findFirst()
                        .orElse(party));
        shown.put(
                "ultimo",
                signing.uploads(id).stream()
                        .filter(upload -> upload.office().equals(party))
                        .reduce((earlier, later) -> later)
                        .map(upload -> upload.state().italian() + ". " + upload.words())
                        .orElse("nessuno"));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        signing.answer(
                ActWords.actOf(step),
                step.text("party"),
                form.scelta() == Choice.FIRMATO,
                form.motivo(),
                step.actor().personId());
    }
}
