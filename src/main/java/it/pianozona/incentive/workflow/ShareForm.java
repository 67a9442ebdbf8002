/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import it.pianozona.incentive.Euro;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveSteps;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead body says in which year and area of the plan the amount that was paid is used (requirement 3.17). */
@Component
class ShareForm implements TypedForm<ShareForm.Filled> {

    record Filled(
            @NotNull(message = "indica l'anno del piano.") Integer anno,
            @NotNull(message = "scegli l'area del piano.") PlanAreaKind area) {}

    private final IncentiveSteps steps;
    private final IncentiveClaims claims;
    private final IncentiveWords words;

    ShareForm(IncentiveSteps steps, IncentiveClaims claims, IncentiveWords words) {
        this.steps = steps;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String id() {
        return "quota-premialita";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        var line = claims.line(IncentiveWords.lineOf(step));
        shown.put("pagato", Euro.italian(line.amount()));
        shown.put("anno", step.today().getYear());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        steps.share(IncentiveWords.lineOf(step), form.anno(), form.area());
    }
}
