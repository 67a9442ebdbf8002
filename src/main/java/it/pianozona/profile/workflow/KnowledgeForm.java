/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.KnowledgeLevel;
import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.rule.Problems;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** F-CONO: a plan office says what it knows of supply, demand and need (LO15-14..20). Rules: LO15-14..19. */
@Component
class KnowledgeForm implements TypedForm<KnowledgeForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            @Size(max = 6, message = "scegli il Comune dall'elenco.") String comune,
            Optional<KnowledgeLevel.Answer> accessi,
            Optional<KnowledgeLevel.Answer> utenti,
            Optional<KnowledgeLevel.Answer> integrati,
            Optional<KnowledgeLevel.Answer> domandaAnziani,
            Optional<KnowledgeLevel.Answer> domandaAltri,
            Optional<KnowledgeLevel.Answer> bisogno,
            Optional<KnowledgeLevel.Answer> curaPrivata,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String commentoLettura,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String implicazioniStrategiche) {

        List<Optional<KnowledgeLevel.Answer>> answers() {
            return List.of(accessi, utenti, integrati, domandaAnziani, domandaAltri, bisogno, curaPrivata);
        }
    }

    private final KnowledgeLevels levels;
    private final ProfileModel model;
    private final ProfileWords words;
    private final PlanningAreas areas;

    KnowledgeForm(KnowledgeLevels levels, ProfileModel model, ProfileWords words, PlanningAreas areas) {
        this.levels = levels;
        this.model = model;
        this.words = words;
        this.areas = areas;
    }

    @Override
    public String id() {
        return "livello-conoscenza";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var area = step.text("area");
        shown.put("ambito", words.territory(area));
        shown.put("variabilita", levels.spread(step.businessKey(), area));
        shown.put(
                "comuni",
                areas.municipalities(area, step.today()).stream()
                        .map(town -> Map.of("value", town.istat(), "label", town.name()))
                        .toList());
        shown.put(
                "livelli",
                levels.of(step.businessKey()).stream()
                        .filter(level -> level.area().equals(area))
                        .map(KnowledgeForm::row)
                        .toList());
        return shown;
    }

    private static Map<String, String> row(KnowledgeLevel level) {
        return Map.of(
                "dove",
                level.municipality().isEmpty() ? "tutto l'ambito" : level.municipality(),
                "risposte",
                level.answers().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    @Override
    public void submit(Step step, Filled form) {
        var area = step.text("area");
        if (form.seguito().adds()) {
            levels.record(step.businessKey(), level(area, form));
        }
        if (!form.seguito().continues()) {
            levels.close(step.businessKey(), area, model.planOffice(area));
        }
        step.decide("another", form.seguito().continues());
    }

    private static KnowledgeLevel level(String area, Filled form) {
        new Problems()
                .unless(
                        form.answers().stream().allMatch(Optional::isPresent),
                        "Rispondi a tutte e sette le domande: sì, no o stima.")
                .refuse();
        return new KnowledgeLevel(
                area,
                form.comune(),
                form.accessi().get(),
                form.utenti().get(),
                form.integrati().get(),
                form.domandaAnziani().get(),
                form.domandaAltri().get(),
                form.bisogno().get(),
                form.curaPrivata().get(),
                form.commentoLettura(),
                form.implicazioniStrategiche());
    }
}
