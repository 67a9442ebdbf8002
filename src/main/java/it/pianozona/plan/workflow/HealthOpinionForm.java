/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Opinion;
import it.pianozona.plan.Opinions;
import it.pianozona.plan.PlanSection;
import it.pianozona.plan.PlanSections;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-PARERE: the opinion of the district direction, overall and per section. */
@Component
class HealthOpinionForm implements TypedForm<HealthOpinionForm.Filled> {

    record Filled(
            @NotNull(message = "scegli il parere.") Opinion.Outcome esito,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String osservazioni,
            List<String> sezioniContrarie) {

        @AssertTrue(message = "«Osservazioni»: se il parere non è favorevole scrivi da 20 a 4000 caratteri.")
        boolean isExplained() {
            return esito == null || esito == Opinion.Outcome.FAVOREVOLE || osservazioni.length() >= MIN_REMARKS;
        }
    }

    private static final int MIN_REMARKS = 20;

    private final Opinions opinions;
    private final PlanSections sections;
    private final DraftingWords words;

    HealthOpinionForm(Opinions opinions, PlanSections sections, DraftingWords words) {
        this.opinions = opinions;
        this.sections = sections;
        this.words = words;
    }

    @Override
    public String id() {
        return "parere-asl";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public boolean isEnteredOnBehalf() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put(
                "sezioni",
                DraftingWords.options(sections.of(step.businessKey()), PlanSection::code, PlanSection::title));
        shown.put("pratica", step.businessKey());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var known =
                sections.of(step.businessKey()).stream().map(PlanSection::code).toList();
        new Problems()
                .unless(
                        known.containsAll(form.sezioniContrarie()),
                        "«Sezioni con parere contrario»: scegli le sezioni dall'elenco.")
                .refuse();
        var giver = new Opinions.Giver(step.actor().personId(), step.actor().office());
        step.decide(
                "healthOpinion",
                opinions.health(step.businessKey(), form.esito(), form.osservazioni(), form.sezioniContrarie(), giver));
    }
}
