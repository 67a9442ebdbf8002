/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Disputes;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat records the award of the arbiters. */
@Component
class AwardForm implements TypedForm<AwardForm.Filled> {

    record Filled(
            @NotBlank(message = "indica il numero.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numero,
            @NotNull(message = "indica la data.") LocalDate data,
            @NotNull(message = "scegli l'esito.") Disputes.AwardOutcome esito,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo) {}

    private final Disputes disputes;
    private final ArbiterWords arbiters;
    private final MatterWords words;

    AwardForm(Disputes disputes, ArbiterWords arbiters, MatterWords words) {
        this.disputes = disputes;
        this.arbiters = arbiters;
        this.words = words;
    }

    @Override
    public String id() {
        return "lodo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("arbitri", arbiters.named(MatterWords.matterOf(step)));
        shown.put("data", step.today());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        disputes.award(
                MatterWords.matterOf(step),
                new Disputes.Award(form.numero(), form.data(), form.esito(), form.testo()),
                MatterWords.actorOf(step));
    }
}
