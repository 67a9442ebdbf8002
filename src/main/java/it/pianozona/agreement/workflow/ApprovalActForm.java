/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Completion;
import it.pianozona.territory.Offices;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-ATTO: the formal act of who promotes the agreement (TUEL art. 34 c. 4). */
@Component
class ApprovalActForm implements TypedForm<ApprovalActForm.Filled> {

    record Filled(
            @NotBlank(message = "indica chi adotta l'atto.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String organo,
            @NotBlank(message = "indica il numero dell'atto.") @Size(max = 30, message = "al massimo 30 caratteri.")
                    String numero,
            @NotNull(message = "indica la data dell'atto.") LocalDate data) {}

    private final Completion completion;
    private final Agreements agreements;
    private final Offices offices;

    ApprovalActForm(Completion completion, Agreements agreements, Offices offices) {
        this.completion = completion;
        this.agreements = agreements;
        this.offices = offices;
    }

    @Override
    public String id() {
        return "atto-approvazione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var agreement = agreements.get(step.businessKey());
        return Map.of(
                "pratica",
                step.businessKey(),
                "ultimaFirma",
                agreement.signedOn().map(Italian::day).orElse(""),
                "organo",
                offices.find(agreement.promoter()).map(office -> office.name()).orElse(""));
    }

    @Override
    public void submit(Step step, Filled form) {
        completion.approve(
                step.businessKey(),
                form.organo(),
                form.numero(),
                form.data(),
                step.actor().personId());
    }
}
