/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Convocation;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** F-CONV: the secretary convenes the body. */
@Component
class ConvocationForm implements TypedForm<ConvocationForm.Filled> {

    record Filled(
            @NotNull(message = "indica quando si tiene la seduta.") LocalDateTime dataOra,
            @NotBlank(message = "indica il luogo o il collegamento.")
                    @Size(max = 300, message = "al massimo 300 caratteri.")
                    String luogo,
            @NotBlank(message = "scrivi l'ordine del giorno.") @Size(max = 4000, message = "al massimo 4000 caratteri.")
                    String ordineDelGiorno,
            Optional<LocalDateTime> secondaConvocazione,
            boolean confermaLontana) {}

    private final CollegialDecisions decisions;
    private final DecisionWords words;

    ConvocationForm(CollegialDecisions decisions, DecisionWords words) {
        this.decisions = decisions;
        this.words = words;
    }

    @Override
    public String id() {
        return "convocazione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.subject(step);
        var request = decisions.get(DecisionWords.decisionOf(step)).request();
        shown.put("preavviso", request.terms().noticeDays());
        shown.put(
                "rinviata",
                decisions
                        .calledOff(DecisionWords.decisionOf(step))
                        .map(reason -> "**La seduta di prima è stata rinviata:** " + reason)
                        .orElse(""));
        shown.put("confermaLontana", false);
        shown.put("pagina", DecisionWords.page(step));
        shown.put("ordineDelGiorno", "1. " + request.subjectTitle() + ": esame e approvazione");
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var sitting = decisions.convene(
                DecisionWords.decisionOf(step),
                new Convocation(
                        form.dataOra(),
                        form.luogo(),
                        form.ordineDelGiorno(),
                        form.secondaConvocazione(),
                        form.confermaLontana()));
        step.decide(DecisionModel.SITTING_AT, DecisionModel.date(sitting.heldAt()));
    }
}
