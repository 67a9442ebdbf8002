/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.Ballot;
import it.pianozona.decision.Choice;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The secretary writes down why the document goes back, which sections and until when (requirement 3.1, RETURNED). */
@Component
class ReturnForm implements TypedForm<ReturnForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi il motivo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo,
            @NotBlank(message = "indica le sezioni da rivedere.")
                    @Size(max = 500, message = "al massimo 500 caratteri.")
                    String sezioni,
            @NotNull(message = "indica la scadenza.") LocalDate scadenza) {}

    private final CollegialDecisions decisions;
    private final DecisionWords words;

    ReturnForm(CollegialDecisions decisions, DecisionWords words) {
        this.decisions = decisions;
        this.words = words;
    }

    @Override
    public String id() {
        return "rinvio";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.subject(step);
        var decision = DecisionWords.decisionOf(step);
        shown.put(
                "motivi",
                decisions.ballots(decisions.lastSitting(decision).id()).stream()
                        .filter(ballot -> ballot.choice() == Choice.RINVIO)
                        .map(Ballot::reason)
                        .map(reason -> "- " + reason)
                        .collect(Collectors.joining("\n")));
        shown.put(
                "scadenza",
                step.today().plusDays(decisions.get(decision).request().terms().returnDays()));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var sections = Arrays.stream(form.sezioni().split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        decisions.formaliseReturn(
                DecisionWords.decisionOf(step), new Decision.Return(form.motivo(), sections, form.scadenza()));
    }
}
