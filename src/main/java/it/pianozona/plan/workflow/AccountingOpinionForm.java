/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Framework;
import it.pianozona.plan.Opinion;
import it.pianozona.plan.Opinions;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-PARERE: the accounting visa on the draft (TUEL art. 49). */
@Component
class AccountingOpinionForm implements TypedForm<AccountingOpinionForm.Filled> {

    record Filled(
            @NotNull(message = "scegli il parere.") Opinion.Outcome esito,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String osservazioni) {

        @AssertTrue(message = "«Osservazioni»: se il parere non è favorevole scrivi da 20 a 4000 caratteri.")
        boolean isExplained() {
            return esito == null || esito == Opinion.Outcome.FAVOREVOLE || osservazioni.length() >= MIN_REMARKS;
        }
    }

    private static final int MIN_REMARKS = 20;

    private final Opinions opinions;
    private final Framework framework;
    private final DraftingWords words;

    AccountingOpinionForm(Opinions opinions, Framework framework, DraftingWords words) {
        this.opinions = opinions;
        this.framework = framework;
        this.words = words;
    }

    @Override
    public String id() {
        return "visto-ragioneria";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put(
                "totale",
                NumberFormat.getCurrencyInstance(Locale.ITALY)
                        .format(Framework.total(framework.of(step.businessKey()))));
        shown.put("pratica", step.businessKey());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var giver = new Opinions.Giver(step.actor().personId(), step.actor().office());
        step.decide("visa", opinions.accounting(step.businessKey(), form.esito(), form.osservazioni(), giver));
    }
}
