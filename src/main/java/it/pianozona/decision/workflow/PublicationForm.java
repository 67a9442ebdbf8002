/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Minutes;
import it.pianozona.decision.Outcome;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretary records the publication on the albo (TUEL art. 124). */
@Component
class PublicationForm implements TypedForm<PublicationForm.Filled> {

    record Filled(
            @NotBlank(message = "indica il numero.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numeroAlbo,
            @NotNull(message = "indica da quando è pubblicato.") LocalDate pubblicatoDal) {}

    private final Minutes minutes;
    private final CollegialDecisions decisions;
    private final DecisionWords words;

    PublicationForm(Minutes minutes, CollegialDecisions decisions, DecisionWords words) {
        this.minutes = minutes;
        this.decisions = decisions;
        this.words = words;
    }

    @Override
    public String id() {
        return "pubblica-esito";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.subject(step);
        shown.put("esito", Outcome.valueOf(step.text("outcome")).italian());
        shown.put(
                "giorni",
                decisions.get(DecisionWords.decisionOf(step)).request().terms().publicationDays());
        shown.put("pubblicatoDal", step.today());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        minutes.publish(DecisionWords.decisionOf(step), form.numeroAlbo(), form.pubblicatoDal());
    }
}
