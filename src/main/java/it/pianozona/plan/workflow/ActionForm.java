/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.Action;
import it.pianozona.plan.Actions;
import it.pianozona.plan.Objective;
import it.pianozona.plan.Objectives;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Entry;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
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

/** F-AZIONE: the action sheets, one at a time. */
@Component
class ActionForm implements TypedForm<ActionForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 200, message = "al massimo 200 caratteri.") String titolo,
            @Size(max = 36, message = "scegli l'obiettivo dall'elenco.") String obiettivo,
            Optional<PlanAreaKind> area,
            @Size(max = 300, message = "al massimo 300 caratteri.") String target,
            List<String> congiunta,
            boolean innovativo,
            @Size(max = 200, message = "al massimo 200 caratteri.") String titolareSociale,
            @Size(max = 200, message = "al massimo 200 caratteri.") String titolareSanitario,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String costi,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String indicatori,
            @Size(max = 60, message = "scegli la politica dall'elenco.") String politica) {}

    private final Actions actions;
    private final Objectives objectives;
    private final Cycles cycles;
    private final DraftingWords words;

    ActionForm(Actions actions, Objectives objectives, Cycles cycles, DraftingWords words) {
        this.actions = actions;
        this.objectives = objectives;
        this.cycles = cycles;
        this.words = words;
    }

    @Override
    public String id() {
        return "scheda-azione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var key = step.businessKey();
        shown.put(
                "obiettivi",
                DraftingWords.options(objectives.of(key), one -> one.id().toString(), Objective::title));
        shown.put("politiche", DraftingWords.options(cycles.profileOf(key).policies(), Entry::code, Entry::title));
        shown.put("anni", actions.years(key).toString());
        shown.put(
                "azioni",
                actions.of(key).stream()
                        .map(one ->
                                Map.of("titolo", one.title(), "area", one.area().italian(), "target", one.target()))
                        .toList());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.seguito().adds()) {
            actions.add(step.businessKey(), action(form), DraftingWords.author(step));
        }
        if (!form.seguito().continues()) {
            actions.complete(step.businessKey());
        }
        step.decide("anotherAction", form.seguito().continues());
    }

    private static Action action(Filled form) {
        new Problems().unless(form.area().isPresent(), "«Area»: scegli l'area.").refuse();
        return new Action(
                UUID.randomUUID(),
                form.titolo(),
                objective(form.obiettivo()),
                form.area().get(),
                form.target(),
                form.congiunta(),
                form.innovativo(),
                form.titolareSociale(),
                form.titolareSanitario(),
                form.politica(),
                ActionLines.costs(form.costi()),
                ActionLines.measures(form.indicatori()));
    }

    private static UUID objective(String chosen) {
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException none) {
            throw new RuleViolated("«Obiettivo»: scegli un obiettivo del piano.");
        }
    }
}
