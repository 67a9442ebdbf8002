/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.contribution.workflow;

import it.pianozona.contribution.Contributions;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** The form of {@code contributo-straordinario}. */
@ProcessForms
class ContributionForms {

    private final Contributions contributions;

    ContributionForms(Contributions contributions) {
        this.contributions = contributions;
    }

    record ContributionForm(
            @NotNull(message = "scegli se concederlo.") Choice esito,
            @NotBlank(message = "scrivi il motivo.") @Size(max = 2000) String motivo) {

        enum Choice {
            CONCEDI,
            NEGA
        }
    }

    @Shows("decidi-contributo")
    Map<String, Object> showContribution(Step step) {
        var asked = contributions.get(step.businessKey());
        return Map.of("oggetto", asked.subject(), "importo", ItalianNumber.euro(asked.amount()));
    }

    /** The office that decides grants or refuses it; the reason stays in the legal record with the form. */
    @Takes("decidi-contributo")
    void takeContribution(Step step, ContributionForm form) {
        contributions.decide(step.businessKey(), form.esito() == ContributionForm.Choice.CONCEDI);
    }
}
