/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PlanMeasures;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.region.Entry;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The forms of {@code redazione-piano} about objectives and actions. */
@ProcessForms
class ChainForms {

    private final Objectives objectives;
    private final GuidanceOfCycle guidance;
    private final Cycles cycles;
    private final DraftingWords words;
    private final Actions actions;
    private final PlanMeasures measures;

    ChainForms(
            Objectives objectives,
            GuidanceOfCycle guidance,
            Cycles cycles,
            DraftingWords words,
            Actions actions,
            PlanMeasures measures) {
        this.objectives = objectives;
        this.guidance = guidance;
        this.cycles = cycles;
        this.words = words;
        this.actions = actions;
        this.measures = measures;
    }

    record ObjectiveForm(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 300) String titolo,
            Optional<Objective.Kind> classe,
            boolean aggregazione,
            Optional<Integer> numeroStrategico,
            List<String> aree,
            List<String> prioritaOrigine,
            Optional<Integer> areaPrioritaria,
            List<String> attributi,
            List<String> ricomposizione,
            @Size(max = 200) String sogliaMinima,
            @Size(max = 2000) String indicatori) {}

    @Shows("obiettivo")
    Map<String, Object> showObjective(Step step) {
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

    /** F-OBIETTIVO: the objectives, one at a time, each from its source priorities (ER-21). */
    @Takes("obiettivo")
    void takeObjective(Step step, ObjectiveForm form) {
        if (form.seguito().adds()) {
            objectives.add(
                    step.businessKey(), objective(form, measures.of(step.businessKey())), DraftingWords.author(step));
        }
        if (!form.seguito().continues()) {
            objectives.complete(step.businessKey());
        }
        step.decide("anotherObjective", form.seguito().continues());
    }

    private String required(String key) {
        var missing = objectives.missingMandatory(key);
        return missing.isEmpty() ? "" : "**La regione richiede ancora:** " + String.join("; ", missing) + ".";
    }

    private static Objective objective(ObjectiveForm form, MeasureFrame frame) {
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
                form.sogliaMinima(),
                ActionLines.measures(form.indicatori(), frame));
    }

    record ActionForm(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 200) String titolo,
            @Size(max = 36, message = "scegli l'obiettivo dall'elenco.") String obiettivo,
            Optional<PlanAreaKind> area,
            @Size(max = 300) String target,
            List<String> congiunta,
            boolean innovativo,
            @Size(max = 200) String titolareSociale,
            @Size(max = 200) String titolareSanitario,
            @Size(max = 2000) String costi,
            @Size(max = 2000) String indicatori,
            @Size(max = 60, message = "scegli la politica dall'elenco.") String politica) {}

    @Shows("scheda-azione")
    Map<String, Object> showAction(Step step) {
        var shown = words.heading(step);
        var key = step.businessKey();
        shown.put(
                "obiettivi",
                DraftingWords.options(objectives.of(key), one -> one.id().toString(), Objective::title));
        shown.put("politiche", DraftingWords.options(cycles.profileOf(key).policies(), Entry::code, Entry::title));
        shown.put("anni", actions.years(key).toString());
        shown.put("fonti", cycles.profileOf(key).funds().codes());
        shown.put(
                "azioni",
                actions.of(key).stream()
                        .map(one ->
                                Map.of("titolo", one.title(), "area", one.area().italian(), "target", one.target()))
                        .toList());
        return shown;
    }

    /** F-AZIONE: the action sheets, one at a time. */
    @Takes("scheda-azione")
    void takeAction(Step step, ActionForm form) {
        if (form.seguito().adds()) {
            var funds = cycles.profileOf(step.businessKey()).funds();
            actions.add(
                    step.businessKey(),
                    action(form, funds, measures.of(step.businessKey())),
                    DraftingWords.author(step));
        }
        if (!form.seguito().continues()) {
            actions.complete(step.businessKey());
        }
        step.decide("anotherAction", form.seguito().continues());
    }

    private static Action action(ActionForm form, Funds funds, MeasureFrame frame) {
        new Problems().unless(form.area().isPresent(), "«Area»: scegli l'area.").refuse();
        return new Action(
                UUID.randomUUID(),
                form.titolo(),
                actionObjective(form.obiettivo()),
                form.area().get(),
                form.target(),
                form.congiunta(),
                form.innovativo(),
                form.titolareSociale(),
                form.titolareSanitario(),
                form.politica(),
                ActionLines.costs(form.costi(), funds),
                ActionLines.measures(form.indicatori(), frame));
    }

    private static UUID actionObjective(String chosen) {
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException none) {
            throw new RuleViolated("«Obiettivo»: scegli un obiettivo del piano.");
        }
    }
}
