/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import it.pianozona.supervision.LeadBodyChanges;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** F-PASS: the outgoing lead body hands over everything, and to whom. */
@Component
class HandOverForm implements TypedForm<HandOverForm.Filled> {

    record Filled(
            List<String> voci,
            @NotBlank(message = "scegli chi risponde per il nuovo capofila.")
                    @Size(max = 64, message = "scegli una persona dall'elenco.")
                    String responsabile) {}

    private final LeadBodyChanges changes;
    private final MatterWords words;

    HandOverForm(LeadBodyChanges changes, MatterWords words) {
        this.changes = changes;
        this.words = words;
    }

    @Override
    public String id() {
        return "passaggio-consegne";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var matter = words.matter(step);
        shown.put("ente", changes.candidate(matter.id()).name());
        shown.put("decorrenza", matter.effectOn().map(Italian::day).orElse(""));
        shown.put("elenco", MatterWords.options(LeadBodyChanges.items()));
        shown.put(
                "persone",
                changes.eligiblePeople(matter.id()).stream()
                        .map(person -> Map.of("value", person.id(), "label", person.fullName()))
                        .toList());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        var ticked = form.voci().stream()
                .flatMap(item -> Arrays.stream(LeadBodyChanges.HandOver.values())
                        .filter(known -> known.name().equals(item)))
                .collect(Collectors.toSet());
        changes.handOver(
                MatterWords.matterOf(step),
                ticked,
                form.responsabile(),
                step.actor().personId());
    }
}
