/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Contributions;
import it.pianozona.plan.PlanSections;
import it.pianozona.workflow.SharedSteps;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
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
    private final Contributions contributions;
    private final DraftingWords words;
    private final SharedSteps shared;

    ContributionForm(PlanSections sections, Contributions contributions, DraftingWords words, SharedSteps shared) {
        this.sections = sections;
        this.contributions = contributions;
        this.words = words;
        this.shared = shared;
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
        shown.put("pratica", step.businessKey());
        shown.put("codice", section.code());
        shown.put("chiRisponde", shared.words(step, section.office(), question(step)));
        return shown;
    }

    private static String question(Step step) {
        return "contributo-%s-%s".formatted(step.businessKey(), step.text("section"));
    }

    @Override
    public void submit(Step step, Filled form) {
        shared.answer(
                step, sections.get(step.businessKey(), step.text("section")).office(), question(step));
        contributions.give(
                step.businessKey(),
                new Contributions.Given(
                        step.text("section"),
                        step.actor().office(),
                        step.actor().personId(),
                        form.autore(),
                        form.ente(),
                        form.testo(),
                        Optional.empty()));
    }
}
