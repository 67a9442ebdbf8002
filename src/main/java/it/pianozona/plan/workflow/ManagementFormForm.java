/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.ManagementForms;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The planning office declares the management form (LO15-65, LO15-67). */
@Component
class ManagementFormForm implements TypedForm<ManagementFormForm.Filled> {

    record Filled(
            @NotBlank(message = "descrivi la forma di gestione.")
                    @Size(max = 500, message = "al massimo 500 caratteri.")
                    String forma,
            boolean segretariatoAssociato,
            boolean tutelaMinoriAssociata,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    private final ManagementForms forms;

    ManagementFormForm(ManagementForms forms) {
        this.forms = forms;
    }

    @Override
    public String id() {
        return "forma-gestione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return Map.of("pratica", step.businessKey(), "segretariatoAssociato", true, "tutelaMinoriAssociata", true);
    }

    @Override
    public void submit(Step step, Filled form) {
        forms.declare(
                step.businessKey(),
                new ManagementForms.Declaration(
                        form.forma(), form.segretariatoAssociato(), form.tutelaMinoriAssociata(), form.motivo()));
    }
}
