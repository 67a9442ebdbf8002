/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.consultation.ParticipationEvent;
import it.pianozona.plan.consultation.ParticipationEvents;
import it.pianozona.plan.section.Contributions;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.plan.section.SectionWriting;
import it.pianozona.rule.Problems;
import it.pianozona.text.Italian;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.SharedSteps;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The forms of {@code redazione-piano} about what tables contribute and events where people were heard. */
@ProcessForms
class ParticipationForms {

    private final PlanSections sections;
    private final Contributions contributions;
    private final DraftingWords words;
    private final SharedSteps shared;
    private final ParticipationEvents events;
    private final Actions actions;

    ParticipationForms(
            PlanSections sections,
            Contributions contributions,
            DraftingWords words,
            SharedSteps shared,
            ParticipationEvents events,
            Actions actions) {
        this.sections = sections;
        this.contributions = contributions;
        this.words = words;
        this.shared = shared;
        this.events = events;
        this.actions = actions;
    }

    record ContributionForm(
            @NotBlank(message = "indica chi contribuisce.") @Size(max = 120) String autore,
            @Size(max = 200) String ente,
            @NotBlank(message = "scrivi il contributo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo) {}

    @Shows("contributo-tavolo")
    Map<String, Object> showContribution(Step step) {
        var shown = words.heading(step);
        var section = sections.get(step.businessKey(), step.text("section"));
        shown.put("sezione", section.title());
        shown.put("fonte", section.source());
        shown.put("pratica", step.businessKey());
        shown.put("codice", section.code());
        shown.put("chiRisponde", shared.words(step, section.office(), question(step)));
        return shown;
    }

    /** F-CONTRIBUTO: what a group or table contributes to its section. */
    @Takes("contributo-tavolo")
    void takeContribution(Step step, ContributionForm form) {
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

    private static String question(Step step) {
        return "contributo-%s-%s".formatted(step.businessKey(), step.text("section"));
    }

    record EventForm(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            Optional<ParticipationEvent.Kind> tipo,
            Optional<LocalDateTime> data,
            @Size(max = 300) String luogo,
            @Size(max = 36, message = "scegli l'azione dall'elenco.") String azione,
            @Size(max = 2000) String presenti,
            @Size(max = 4000) String verbale,
            @Size(max = 4000) String contributi) {

        @AssertTrue(message = "«Azione»: scegli l'azione dall'elenco.")
        boolean isActionAnId() {
            return azione.isEmpty() || azione.matches("[0-9a-f-]{36}");
        }
    }

    @Shows("evento-partecipazione")
    Map<String, Object> showEvent(Step step) {
        var shown = words.heading(step);
        shown.put("pratica", step.businessKey());
        shown.put(
                "azioni",
                DraftingWords.options(
                        actions.of(step.businessKey()).stream()
                                .filter(Action::innovative)
                                .toList(),
                        action -> action.id().toString(),
                        Action::title));
        shown.put(
                "eventi",
                events.of(step.businessKey()).stream()
                        .map(event -> Map.of(
                                "tipo", event.kind().italian(),
                                "data", Italian.day(event.heldAt()),
                                "luogo", event.place()))
                        .toList());
        return shown;
    }

    /** F-EVENTO: the participation events that were held, one at a time, each with its minutes. */
    @Takes("evento-partecipazione")
    void takeEvent(Step step, EventForm form) {
        if (form.seguito().adds()) {
            events.record(
                    step.businessKey(),
                    event(form),
                    new SectionWriting.Writer(
                            step.actor().personId(), step.actor().office(), true));
        }
        step.decide("anotherEvent", form.seguito().continues());
    }

    private static ParticipationEvent event(EventForm form) {
        new Problems()
                .unless(form.tipo().isPresent(), "«Tipo»: scegli il tipo di evento.")
                .unless(form.data().isPresent(), "«Data e ora»: indica quando si è tenuto.")
                .unless(!form.luogo().isEmpty(), "«Luogo»: indica dove.")
                .unless(!form.presenti().isEmpty(), "«Presenti»: indica chi ha partecipato.")
                .unless(!form.verbale().isEmpty(), "«Verbale»: l'evento si chiude con il suo verbale.")
                .refuse();
        return new ParticipationEvent(
                UUID.randomUUID(),
                form.tipo().get(),
                form.data().get(),
                form.luogo(),
                Optional.of(form.azione()).filter(id -> !id.isEmpty()).map(UUID::fromString),
                form.presenti(),
                Map.of(),
                form.verbale(),
                form.contributi(),
                true,
                List.of());
    }
}
