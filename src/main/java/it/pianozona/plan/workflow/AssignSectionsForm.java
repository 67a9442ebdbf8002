/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.PlanSection;
import it.pianozona.plan.PlanSections;
import it.pianozona.rule.Problems;
import it.pianozona.territory.Office;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each section of the plan is given to a group or table; the form returns until all are. */
@Component
class AssignSectionsForm implements TypedForm<AssignSectionsForm.Filled> {

    record Filled(
            @NotBlank(message = "scegli il gruppo.") @Size(max = 80, message = "scegli il gruppo dall'elenco.")
                    String gruppo,
            List<String> sezioni) {}

    private final PlanSections sections;
    private final DraftingModel model;
    private final DraftingWords words;

    AssignSectionsForm(PlanSections sections, DraftingModel model, DraftingWords words) {
        this.sections = sections;
        this.model = model;
        this.words = words;
    }

    @Override
    public String id() {
        return "assegna-sezioni";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("gruppi", DraftingWords.options(model.groups(step.businessKey()), Office::id, Office::name));
        shown.put(
                "daAssegnare",
                DraftingWords.options(sections.unassigned(step.businessKey()), PlanSection::code, PlanSection::title));
        shown.put(
                "assegnate",
                sections.of(step.businessKey()).stream()
                        .filter(section -> !section.office().isEmpty())
                        .map(section -> Map.of("sezione", section.title(), "gruppo", section.office()))
                        .toList());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        new Problems()
                .unless(
                        model.groups(step.businessKey()).stream()
                                .anyMatch(group -> group.id().equals(form.gruppo())),
                        "«Gruppo»: scegli un gruppo o un tavolo dall'elenco.")
                .refuse();
        sections.assign(step.businessKey(), form.gruppo(), form.sezioni());
        step.decide("allAssigned", sections.unassigned(step.businessKey()).isEmpty());
    }
}
