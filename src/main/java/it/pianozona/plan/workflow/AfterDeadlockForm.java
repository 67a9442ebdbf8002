/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** After three sittings without quorum the coordinators decide, with a reason, whether the body is convened again. */
@Component
class AfterDeadlockForm implements TypedForm<AfterDeadlockForm.Filled> {

    enum Choice {
        RICONVOCA,
        RESPINGI
    }

    record Filled(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            @NotBlank(message = "scrivi il motivo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo) {}

    @Override
    public String id() {
        return "dopo-numero-legale";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return Map.of("pratica", step.businessKey());
    }

    @Override
    public void submit(Step step, Filled form) {
        step.decide("afterDeadlock", form.scelta().name());
    }
}
