/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Consultations;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretary publishes the draft, which opens the consultation. */
@Component
class PublishDraftForm implements TypedForm<PublishDraftForm.Filled> {

    record Filled(
            @NotNull(message = "indica il giorno di pubblicazione.") LocalDate pubblicataIl,
            @NotBlank(message = "indica dove è pubblicata.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String dove) {}

    private final Consultations consultations;

    PublishDraftForm(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String id() {
        return "pubblica-bozza";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return Map.of("pratica", step.businessKey(), "pubblicataIl", step.today());
    }

    @Override
    public void submit(Step step, Filled form) {
        consultations.open(step.businessKey(), form.pubblicataIl(), form.dove());
    }
}
