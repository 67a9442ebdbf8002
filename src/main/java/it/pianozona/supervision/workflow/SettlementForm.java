/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Withdrawals;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The accounting office records what the withdrawing body has paid of its commitments for the year. */
@Component
class SettlementForm implements TypedForm<SettlementForm.Filled> {

    record Filled(
            @NotNull(message = "indica l'importo.") @DecimalMin(value = "0", message = "non può essere negativo.")
                    BigDecimal versato,
            @NotBlank(message = "indica gli estremi.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String estremi) {}

    private final Withdrawals withdrawals;
    private final MatterWords words;

    SettlementForm(Withdrawals withdrawals, MatterWords words) {
        this.withdrawals = withdrawals;
        this.words = words;
    }

    @Override
    public String id() {
        return "regolazione-impegni";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var due = withdrawals.due(MatterWords.matterOf(step));
        shown.put("anno", Withdrawals.year(words.matter(step)));
        shown.put("dovuto", Withdrawals.euro(due));
        shown.put("versato", due);
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        withdrawals.settle(MatterWords.matterOf(step), form.versato(), form.estremi(), MatterWords.actorOf(step));
    }
}
