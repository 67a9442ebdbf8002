/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.UnsignedActs;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A party does not sign: the planning office revises the act or gives it up. */
@Component
class AfterActRefusalForm implements TypedForm<AfterActRefusalForm.Filled> {

    record Filled(@NotNull(message = "scegli come proseguire.") Choice scelta) {}

    enum Choice {
        RIVEDI,
        CHIEDI_ANCORA,
        ABBANDONA
    }

    private final UnsignedActs acts;
    private final ActWords words;

    AfterActRefusalForm(UnsignedActs acts, ActWords words) {
        this.acts = acts;
        this.words = words;
    }

    @Override
    public String id() {
        return "dopo-rifiuto-atto";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put(
                "rifiuti",
                acts.missing(ActWords.actOf(step)).stream()
                        .map("- %s"::formatted)
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.scelta() == Choice.CHIEDI_ANCORA) {
            acts.askAgain(ActWords.actOf(step), step.actor().personId());
        }
        step.decide("afterRefusal", form.scelta().name());
        // what the gateway of the model's earlier versions asks
        step.decide("revised", form.scelta() == Choice.RIVEDI);
    }
}
