/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Entry;
import it.pianozona.supervision.Matters;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The party that was given formal notice says what it has done. */
@Component
class ComplianceForm implements TypedForm<ComplianceForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String fatto,
            @Size(max = 200, message = "al massimo 200 caratteri.") String atto) {}

    private final Matters matters;
    private final SupervisionModel model;
    private final MatterWords words;

    ComplianceForm(Matters matters, SupervisionModel model, MatterWords words) {
        this.matters = matters;
        this.model = model;
        this.words = words;
    }

    @Override
    public String id() {
        return "adempimento";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var order = model.lastOrder(step.text("matterId"));
        shown.put("misura", order.measure());
        shown.put("termine", Italian.day(order.term().orElseThrow()));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        matters.write(
                MatterWords.matterOf(step),
                new Entry(
                        "Risposta alla diffida",
                        step.actor().office(),
                        step.actor().personId(),
                        form.fatto(),
                        form.atto(),
                        "",
                        Optional.empty(),
                        step.today()));
    }
}
