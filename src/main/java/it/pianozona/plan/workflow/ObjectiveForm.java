/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.GuidanceOfCycle;
import it.pianozona.plan.Objective;
import it.pianozona.plan.Objectives;
import it.pianozona.plan.SourcePriority;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** F-OBIETTIVO: the objectives, one at a time, each from its source priorities (ER-21). */
@Component
class ObjectiveForm implements TypedForm<ObjectiveForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 300, message = "al massimo 300 caratteri.") String titolo,
            Optional<Objective.Kind> classe,
            boolean aggregazione,
            Optional<Integer> numeroStrategico,
            List<String> aree,
            List<String> prioritaOrigine,
            Optional<Integer> areaPrioritaria,
            List<String> attributi,
            List<String> ricomposizione,
            @Size(max = 200, message = "al massimo 200 caratteri.") String sogliaMinima) {}

    private final Objectives objectives;
    private final GuidanceOfCycle guidance;
    private final Cycles cycles;
    private final DraftingWords words;

    ObjectiveForm(Objectives objectives, GuidanceOfCycle guidance, Cycles cycles, DraftingWords words) {
        this.objectives = objectives;
        this.guidance = guidance;
        this.cycles = cycles;
        this.words = words;
    }

    @Override
    public String id() {
        return "obiettivo";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var key = step.businessKey();
        var profile = cycles.profileOf(key);
        shown.put(
                "priorita",
                DraftingWords.options(guidance.priorities(key), SourcePriority::code, SourcePriority::text));
        shown.put(
                "obiettivi",
                objectives.of(key).stream()
                        .map(one -> Map.of(
                                "titolo", one.title(),
                                "classe", one.kind().italian(),
                                "priorita", String.join(", ", one.sources())))
                        .toList());
        shown.put("richiesti", required(key));
        shown.put("haStrategici", !profile.strategicObjectives().isEmpty());
        shown.put("haAggregazione", objectives.asksAggregation(key));
        shown.put("haAttributi", profile.settings().flag("objective.attributes"));
        shown.put("haSoglia", profile.thresholdRule().isPresent());
        shown.put("haRicomposizione", objectives.asksRecomposition(key));
        return shown;
    }

    private String required(String key) {
        var missing = objectives.missingMandatory(key);
        return missing.isEmpty() ? "" : "**La regione richiede ancora:** " + String.join("; ", missing) + ".";
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.seguito().adds()) {
            objectives.add(step.businessKey(), objective(form), DraftingWords.author(step));
        }
        if (!form.seguito().continues()) {
            objectives.complete(step.businessKey());
        }
        step.decide("anotherObjective", form.seguito().continues());
    }

    private static Objective objective(Filled form) {
        new Problems()
                .unless(form.classe().isPresent(), "«Classe»: scegli la classe.")
                .refuse();
        return new Objective(
                UUID.randomUUID(),
                form.titolo(),
                form.classe().get(),
                form.aggregazione(),
                form.numeroStrategico(),
                form.aree(),
                form.prioritaOrigine(),
                form.areaPrioritaria(),
                form.attributi(),
                form.ricomposizione(),
                form.sogliaMinima());
    }
}
