/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

import it.pianozona.register.RegisterDraft;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.RegisterField;
import it.pianozona.register.RegisterProposals;
import it.pianozona.rule.Problems;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** F-REGISTRO: who proposed an entry corrects it after it was given back, or takes it back. */
@Component
class EntryRevisionForm implements TypedForm<EntryRevisionForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            @Size(max = 200, message = "al massimo 200 caratteri.") String denominazione,
            List<String> comuni,
            @Size(max = 200, message = "al massimo 200 caratteri.") String atto,
            Optional<LocalDate> dal,
            @Size(max = 4000, message = "al massimo 4000 caratteri.") String dettagli,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String note) {}

    enum Choice {
        RIPROPONI,
        RITIRA
    }

    private final RegisterProposals proposals;
    private final RegisterWords words;
    private final PlanningAreas areas;

    EntryRevisionForm(RegisterProposals proposals, RegisterWords words, PlanningAreas areas) {
        this.proposals = proposals;
        this.words = words;
        this.areas = areas;
    }

    @Override
    public String id() {
        return "voce-registro";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        var entry = words.entry(step);
        shown.put("motivoRinvio", words.lastReason(step));
        shown.put(
                "elencoComuni",
                areas.municipalities(entry.area(), step.today()).stream()
                        .map(town -> Map.of("value", town.istat(), "label", town.name()))
                        .toList());
        shown.put("denominazione", entry.name());
        shown.put("comuni", entry.municipalities());
        shown.put("atto", entry.act());
        shown.put("dal", entry.from());
        shown.put("dettagli", lines(entry));
        shown.put("note", entry.notes());
        return shown;
    }

    private static String lines(RegisterEntry entry) {
        return entry.kind().proposedFields().stream()
                .map(field -> "%s: %s".formatted(field.label(), entry.words(field)))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void submit(Step step, Filled form) {
        var entry = words.entry(step);
        if (form.scelta() == Choice.RITIRA) {
            proposals.withdraw(entry.area(), entry.number(), step.actor().personId());
        } else {
            proposals.revise(
                    entry,
                    new RegisterDraft(
                            entry.kind(),
                            form.denominazione(),
                            form.comuni(),
                            form.atto(),
                            form.dal(),
                            form.note(),
                            details(entry, form.dettagli())));
        }
        step.decide("proposedAgain", form.scelta() == Choice.RIPROPONI);
    }

    private static Map<RegisterField, String> details(RegisterEntry entry, String lines) {
        var written = new EnumMap<RegisterField, String>(RegisterField.class);
        var problems = new Problems();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var parts = line.split(":", 2);
            var field = entry.kind().proposedFields().stream()
                    .filter(one -> one.label().equalsIgnoreCase(parts[0].strip()))
                    .findFirst();
            problems.unless(
                    field.isPresent() && parts.length == 2,
                    "«Contenuto»: la riga «%s» non comincia con il nome di una voce; usa le righe proposte."
                            .formatted(line));
            field.filter(known -> parts.length == 2 && !parts[1].isBlank())
                    .ifPresent(known -> written.put(known, parts[1].strip()));
        });
        problems.refuse();
        return written;
    }
}
