/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.Minutes;
import it.pianozona.decision.Outcome;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The president approves the minutes, or sends them back with remarks. */
@Component
class MinutesApprovalForm implements TypedForm<MinutesApprovalForm.Filled> {

    enum Answer {
        APPROVATO,
        DA_CORREGGERE
    }

    record Filled(
            @NotNull(message = "di' se il verbale è approvato.") Answer esitoVerbale,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String osservazioniPresidente) {

        @AssertTrue(
                message =
                        "«Osservazioni»: se il verbale è da correggere scrivi cosa cambiare, con almeno 20 caratteri.")
        boolean isExplained() {
            return esitoVerbale != Answer.DA_CORREGGERE || osservazioniPresidente.length() >= 20;
        }
    }

    private final Minutes minutes;
    private final DecisionWords words;

    MinutesApprovalForm(Minutes minutes, DecisionWords words) {
        this.minutes = minutes;
        this.words = words;
    }

    @Override
    public String id() {
        return "approva-verbale";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.sitting(step);
        shown.put("esito", Outcome.valueOf(step.text("outcome")).italian());
        shown.put(
                "testo",
                minutes.of(DecisionWords.decisionOf(step))
                        .map(Minutes.Text::text)
                        .orElse(""));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var decision = DecisionWords.decisionOf(step);
        if (form.esitoVerbale() == Answer.APPROVATO) {
            minutes.approve(decision, step.actor().personId());
        } else {
            minutes.remark(decision, form.osservazioniPresidente());
        }
        step.decide("minutesApproved", form.esitoVerbale() == Answer.APPROVATO);
    }
}
