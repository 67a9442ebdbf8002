/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** The form of {@code ciclo-programmazione}. */
@ProcessForms
class CycleForms {

    private final Cycles cycles;

    CycleForms(Cycles cycles) {
        this.cycles = cycles;
    }

    record AfterThirdReturnForm(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            @NotBlank(message = "scrivi il motivo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo) {
        enum Choice {
            PROSEGUI,
            RESPINGI
        }
    }

    @Shows("dopo-terzo-rinvio")
    Map<String, Object> showAfterThirdReturn(Step step) {
        return Map.of(
                "ciclo",
                step.businessKey(),
                "rinvii",
                cycles.get(step.businessKey()).returns());
    }

    /** After the third return the coordinators decide, with a reason, whether the plan goes on (return.maxLoops). */
    @Takes("dopo-terzo-rinvio")
    void takeAfterThirdReturn(Step step, AfterThirdReturnForm form) {
        step.decide("afterReturns", form.scelta().name());
    }
}
