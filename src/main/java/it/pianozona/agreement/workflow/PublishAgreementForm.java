/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Completion;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-ATTO: regional bulletin and albo (TUEL art. 34 c. 4, art. 124). */
@Component
class PublishAgreementForm implements TypedForm<PublishAgreementForm.Filled> {

    record Filled(
            @NotBlank(message = "indica il numero del BUR.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String bur,
            @NotNull(message = "indica la data del BUR.") LocalDate burData,
            @NotBlank(message = "indica il numero all'albo.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numeroAlbo,
            @NotNull(message = "indica da quando è all'albo.") LocalDate alboDal) {}

    private final Completion completion;

    PublishAgreementForm(Completion completion) {
        this.completion = completion;
    }

    @Override
    public String id() {
        return "pubblica-bur";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return Map.of(
                "pratica",
                step.businessKey(),
                "atto",
                completion
                        .publication(step.businessKey())
                        .map(done -> "n. %s del %s".formatted(done.approvalNumber(), Italian.day(done.approvalDate())))
                        .orElse(""));
    }

    @Override
    public void submit(Step step, Filled form) {
        completion.publish(step.businessKey(), form.bur(), form.burData(), form.numeroAlbo(), form.alboDal());
    }
}
