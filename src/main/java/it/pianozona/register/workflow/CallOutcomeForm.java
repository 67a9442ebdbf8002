/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

import it.pianozona.register.EntryClosings;
import it.pianozona.register.RegisterField;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-BANDO: how a call ended and what was obtained. */
@Component
class CallOutcomeForm implements TypedForm<CallOutcomeForm.Filled> {

    record Filled(
            @NotNull(message = "scegli l'esito del bando.") Outcome esito,
            @NotNull(message = "scrivi l'importo ottenuto, 0 se nessuno.") BigDecimal ottenuto) {}

    enum Outcome {
        FINANZIATO,
        FINANZIATO_IN_PARTE,
        NON_FINANZIATO,
        RITIRATO
    }

    private final EntryClosings closings;
    private final RegisterWords words;

    CallOutcomeForm(EntryClosings closings, RegisterWords words) {
        this.closings = closings;
        this.words = words;
    }

    @Override
    public String id() {
        return "registra-bando";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var call = words.entry(step);
        shown.put("oggetto", "Bando: " + call.name());
        shown.put("richiesto", call.words(RegisterField.RICHIESTO));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        closings.conclude(
                words.entry(step), new EntryClosings.CallOutcome(form.esito().name(), form.ottenuto()));
    }
}
