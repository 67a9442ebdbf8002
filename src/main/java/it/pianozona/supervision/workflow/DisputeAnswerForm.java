/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Disputes;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The other side of a dispute agrees, or leaves it to the arbiters. */
@Component
class DisputeAnswerForm implements TypedForm<DisputeAnswerForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come risponde la tua parte.") Answer risposta,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo) {}

    enum Answer {
        ADERISCE,
        CONTESTA
    }

    private final Disputes disputes;
    private final MatterWords words;

    DisputeAnswerForm(Disputes disputes, MatterWords words) {
        this.disputes = disputes;
        this.words = words;
    }

    @Override
    public String id() {
        return "risposta-controversia";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return words.heading(step);
    }

    @Override
    public void submit(Step step, Filled form) {
        var agrees = form.risposta() == Answer.ADERISCE;
        disputes.answer(MatterWords.matterOf(step), agrees, form.motivo(), MatterWords.actorOf(step));
        step.decide("agreed", agrees);
    }
}
