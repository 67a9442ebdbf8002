/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Disputes;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A side names its arbiter; the college one that is missing, and the one who presides. */
@Component
class ArbiterForm implements TypedForm<ArbiterForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi nome e cognome.") @Size(max = 120, message = "al massimo 120 caratteri.")
                    String arbitro) {}

    private final Disputes disputes;
    private final ArbiterWords arbiters;
    private final MatterWords words;

    ArbiterForm(Disputes disputes, ArbiterWords arbiters, MatterWords words) {
        this.disputes = disputes;
        this.arbiters = arbiters;
        this.words = words;
    }

    @Override
    public String id() {
        return "nomina-arbitro";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("parte", arbiters.side(sideOf(step)));
        shown.put("arbitri", arbiters.named(MatterWords.matterOf(step)));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        disputes.name(
                MatterWords.matterOf(step),
                new Disputes.Arbiter(sideOf(step), form.arbitro()),
                MatterWords.actorOf(step));
    }

    /** The president is of no side. */
    private static String sideOf(Step step) {
        var side = step.textOrEmpty("side");
        return side.isEmpty() ? Disputes.PRESIDENT : side;
    }
}
