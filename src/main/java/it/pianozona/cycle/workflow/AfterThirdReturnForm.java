/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** After the third return the coordinators decide, with a reason, whether the plan goes on (return.maxLoops). */
@Component
class AfterThirdReturnForm implements TypedForm<AfterThirdReturnForm.Filled> {

    enum Choice {
        PROSEGUI,
        RESPINGI
    }

    record Filled(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            @NotBlank(message = "scrivi il motivo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo) {}

    private final Cycles cycles;

    AfterThirdReturnForm(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public String id() {
        return "dopo-terzo-rinvio";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return Map.of(
                "ciclo",
                step.businessKey(),
                "rinvii",
                cycles.get(step.businessKey()).returns());
    }

    @Override
    public void submit(Step step, Filled form) {
        step.decide("afterReturns", form.scelta().name());
    }
}
