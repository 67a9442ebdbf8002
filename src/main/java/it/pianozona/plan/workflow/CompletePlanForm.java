/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Completeness;
import it.pianozona.plan.Missing;
import it.pianozona.plan.Opinion;
import it.pianozona.plan.Opinions;
import it.pianozona.plan.PlanSection;
import it.pianozona.plan.PlanSections;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the completeness check found missing, and where the work is taken up again. */
@Component
class CompletePlanForm implements TypedForm<CompletePlanForm.Filled> {

    record Filled(@NotNull(message = "scegli che cosa completare.") Resume ripresa, List<String> sezioni) {

        @AssertTrue(message = "«Sezioni»: scegli le sezioni da riprendere.")
        boolean isSectionNamed() {
            return ripresa != Resume.SEZIONI || !sezioni.isEmpty();
        }
    }

    /** Where the work is taken up again. */
    enum Resume {
        SEZIONI,
        POLITICHE,
        OBIETTIVI,
        AZIONI,
        QUADRO,
        VERIFICA
    }

    private final PlanSections sections;
    private final Completeness completeness;
    private final Opinions opinions;
    private final DraftingWords words;

    CompletePlanForm(PlanSections sections, Completeness completeness, Opinions opinions, DraftingWords words) {
        this.sections = sections;
        this.completeness = completeness;
        this.opinions = opinions;
        this.words = words;
    }

    @Override
    public String id() {
        return "completa-piano";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var missing = Missing.read(step.textOrEmpty("missing"));
        shown.put("mancanze", lines(step.businessKey(), missing));
        shown.put(
                "parere",
                missing.isEmpty()
                        ? opinions.last(step.businessKey(), Opinion.Kind.ACCOUNTING)
                                .map(opinion -> "**Visto della ragioneria:** " + opinion.remarks())
                                .orElse("")
                        : "");
        shown.put(
                "elencoSezioni",
                DraftingWords.options(sections.of(step.businessKey()), PlanSection::code, PlanSection::title));
        shown.put(
                "sezioni",
                sections.incomplete(step.businessKey()).stream()
                        .map(PlanSection::code)
                        .toList());
        return shown;
    }

    /** What is missing now, each with the page on which it is mended; a contrary visa has nothing missing. */
    private String lines(String cycleKey, List<Missing> found) {
        return found.stream()
                .flatMap(one -> completeness.findings(cycleKey, one).stream())
                .map(one -> "- %s: %s".formatted(one.words(), one.address()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.ripresa() == Resume.SEZIONI) {
            var known = sections.of(step.businessKey()).stream()
                    .map(PlanSection::code)
                    .toList();
            new Problems()
                    .unless(known.containsAll(form.sezioni()), "«Sezioni»: scegli le sezioni dall'elenco.")
                    .refuse();
            sections.sendBack(step.businessKey(), form.sezioni());
        }
        step.decide("resume", form.ripresa().name());
    }
}
