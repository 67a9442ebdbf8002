/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.update.UpdateApproval;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The act that approves the addendum and its publication in the regional bulletin (TUEL art. 34 c. 4). */
@Component
class AddendumActForm implements TypedForm<AddendumActForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi il numero dell'atto.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numeroAtto,
            @NotNull(message = "scrivi la data dell'atto.") LocalDate dataAtto,
            @NotBlank(message = "scrivi il numero del bollettino.")
                    @Size(max = 30, message = "al massimo 30 caratteri.")
                    String bollettino,
            @NotNull(message = "scrivi la data della pubblicazione.") LocalDate dataBollettino) {}

    private final UpdateApproval approval;
    private final UpdateWords words;

    AddendumActForm(UpdateApproval approval, UpdateWords words) {
        this.approval = approval;
        this.words = words;
    }

    @Override
    public String id() {
        return "pubblica-addendum";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("addendum", step.text("addendumKey"));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        approval.recordAddendumAct(
                UpdateWords.updateOf(step),
                new UpdateApproval.AddendumAct(
                        form.numeroAtto(), form.dataAtto(), form.bollettino(), form.dataBollettino()));
    }
}
