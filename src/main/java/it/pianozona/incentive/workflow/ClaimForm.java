/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-PREM: the lead body submits a line; date and amount are shown and not asked. */
@Component
class ClaimForm implements TypedForm<ClaimForm.Filled> {

    record Filled(@Size(max = 2000, message = "al massimo 2000 caratteri.") String relazione) {}

    private final IncentiveSteps steps;
    private final IncentiveWords words;

    ClaimForm(IncentiveSteps steps, IncentiveWords words) {
        this.steps = steps;
        this.words = words;
    }

    @Override
    public String id() {
        return "domanda-premialita";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return words.head(step);
    }

    @Override
    public void submit(Step step, Filled form) {
        steps.submit(IncentiveWords.lineOf(step), form.relazione(), step.actor().personId());
    }
}
