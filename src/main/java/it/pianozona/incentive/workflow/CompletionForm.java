/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-PREM: the lead body completes a line that the region has sent back. */
@Component
class CompletionForm implements TypedForm<CompletionForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi che cosa hai integrato.")
                    @Size(max = 2000, message = "al massimo 2000 caratteri.")
                    String relazione) {}

    private final IncentiveSteps steps;
    private final IncentiveClaims claims;
    private final IncentiveWords words;

    CompletionForm(IncentiveSteps steps, IncentiveClaims claims, IncentiveWords words) {
        this.steps = steps;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String id() {
        return "integra-premialita";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        var line = claims.line(IncentiveWords.lineOf(step));
        shown.put("richiesta", line.request());
        shown.put("relazione", line.report());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        steps.submit(IncentiveWords.lineOf(step), form.relazione(), step.actor().personId());
    }
}
