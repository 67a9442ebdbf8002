/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.Withdrawals;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A remaining party consents to the amendment, or says why it does not. */
@Component
class AmendmentConsentForm implements TypedForm<AmendmentConsentForm.Filled> {

    record Filled(
            @NotNull(message = "scegli se consenti.") Answer consenso,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String osservazioni) {

        @AssertTrue(message = "«Perché non consenti»: scrivi almeno 20 caratteri.")
        boolean isMotivated() {
            return consenso != Answer.NO || osservazioni.length() >= LEAST_REASON;
        }
    }

    enum Answer {
        SI,
        NO
    }

    private static final int LEAST_REASON = 20;

    private final Withdrawals withdrawals;
    private final MatterWords words;

    AmendmentConsentForm(Withdrawals withdrawals, MatterWords words) {
        this.withdrawals = withdrawals;
        this.words = words;
    }

    @Override
    public String id() {
        return "consenso-modifica";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public boolean isEnteredOnBehalf() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("ente", words.party(step.text("office")));
        shown.put("testo", withdrawals.draft(MatterWords.matterOf(step)).orElse(""));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        withdrawals.consent(
                MatterWords.matterOf(step),
                form.consenso() == Answer.SI,
                form.osservazioni(),
                MatterWords.actorOf(step));
    }
}
