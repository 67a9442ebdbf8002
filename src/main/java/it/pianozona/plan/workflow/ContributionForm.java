/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Contribution;
import it.pianozona.plan.PlanSections;
import it.pianozona.plan.RichText;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-CONTRIBUTO: what a group or table contributes to its section. */
@Component
class ContributionForm implements TypedForm<ContributionForm.Filled> {

    record Filled(
            @NotBlank(message = "indica chi contribuisce.") @Size(max = 120, message = "al massimo 120 caratteri.")
                    String autore,
            @Size(max = 200, message = "al massimo 200 caratteri.") String ente,
            @NotBlank(message = "scrivi il contributo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo) {}

    private final PlanSections sections;
    private final DraftingWords words;

    ContributionForm(PlanSections sections, DraftingWords words) {
        this.sections = sections;
        this.words = words;
    }

    @Override
    public String id() {
        return "contributo-tavolo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var section = sections.get(step.businessKey(), step.text("section"));
        shown.put("sezione", section.title());
        shown.put("fonte", section.source());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        sections.contribute(
                step.businessKey(),
                new Contribution(
                        step.text("section"),
                        step.actor().office(),
                        form.autore(),
                        form.ente(),
                        RichText.ofPlain(form.testo()).html(),
                        step.today()));
    }
}
