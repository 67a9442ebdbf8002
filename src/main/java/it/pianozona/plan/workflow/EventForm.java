/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.Action;
import it.pianozona.plan.Actions;
import it.pianozona.plan.ParticipationEvent;
import it.pianozona.plan.ParticipationEvents;
import it.pianozona.plan.SectionWriting;
import it.pianozona.rule.Problems;
import it.pianozona.text.Italian;
import it.pianozona.workflow.NextEntry;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** F-EVENTO: the participation events that were held, one at a time, each with its minutes. */
@Component
class EventForm implements TypedForm<EventForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") NextEntry seguito,
            Optional<ParticipationEvent.Kind> tipo,
            Optional<LocalDateTime> data,
            @Size(max = 300, message = "al massimo 300 caratteri.") String luogo,
            @Size(max = 36, message = "scegli l'azione dall'elenco.") String azione,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String presenti,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String verbale,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String contributi) {

        @AssertTrue(message = "«Azione»: scegli l'azione dall'elenco.")
        boolean isActionAnId() {
            return azione.isEmpty() || azione.matches("[0-9a-f-]{36}");
        }
    }

    private final ParticipationEvents events;
    private final Actions actions;
    private final DraftingWords words;

    EventForm(ParticipationEvents events, Actions actions, DraftingWords words) {
        this.events = events;
        this.actions = actions;
        this.words = words;
    }

    @Override
    public String id() {
        return "evento-partecipazione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
        if (form.seguito().adds()) {
            events.record(
                    step.businessKey(),
                    event(form),
                    new SectionWriting.Writer(
                            step.actor().personId(), step.actor().office(), true));
        }
        step.decide("anotherEvent", form.seguito().continues());
    }

    private static ParticipationEvent event(Filled form) {
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
