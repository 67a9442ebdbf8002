/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-ACC without the six elements: the planning office writes an act that follows the agreement. */
@Component
class ActDraftForm implements TypedForm<ActDraftForm.Filled> {

    record Filled(
            @NotNull(message = "scegli il tipo.") SubsequentAct.Kind tipo,
            @NotBlank(message = "compila il campo.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String titolo,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo,
            List<String> parti) {}

    private final SubsequentActs acts;
    private final ActWords words;

    ActDraftForm(SubsequentActs acts, ActWords words) {
        this.acts = acts;
        this.words = words;
    }

    @Override
    public String id() {
        return "atto-successivo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var act = words.act(step);
        shown.put(
                "elenco",
                acts.possibleParties(act.id()).stream()
                        .map(party -> Map.of("value", party.office(), "label", party.name()))
                        .toList());
        shown.put("tipo", act.kind().name());
        shown.put("titolo", act.title());
        shown.put("testo", act.text());
        shown.put(
                "parti",
                acts.parties(act.id()).stream()
                        .map(SubsequentAct.ActParty::office)
                        .toList());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        acts.draft(
                ActWords.actOf(step),
                new SubsequentActs.Draft(form.tipo(), form.titolo(), form.testo(), form.parti()),
                step.actor().personId());
    }
}
