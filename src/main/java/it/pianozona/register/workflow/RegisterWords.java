/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

import it.pianozona.register.EntryClosings;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.Registers;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.MunicipalityRegister;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a proposal say of it. */
@Component
class RegisterWords {

    private static final int SHOWN_LINES = 20;

    private final Registers registers;
    private final EntryClosings closings;
    private final MunicipalityRegister municipalities;

    RegisterWords(Registers registers, EntryClosings closings, MunicipalityRegister municipalities) {
        this.registers = registers;
        this.closings = closings;
        this.municipalities = municipalities;
    }

    /** The first entry of the step's proposal. */
    RegisterEntry entry(Step step) {
        var key = RegisterKey.of(step.businessKey());
        return registers.ofProposal(key.area(), key.number()).get(0);
    }

    /** What the forms show at their head. */
    Map<String, Object> heading(Step step) {
        var shown = new HashMap<String, Object>();
        var entry = entry(step);
        shown.put("oggetto", entry.kind().plural());
        shown.put("fatti", "Pratica **%s**.".formatted(step.businessKey()));
        shown.put(
                "indirizzo",
                "/registri/%s/%s".formatted(entry.area(), entry.kind().slug()));
        return shown;
    }

    /** Why the proposal was given back last. */
    String lastReason(Step step) {
        return registers.lastReason(entry(step));
    }

    /** What is to be decided, in full; of a long list its beginning. */
    String proposal(Step step) {
        var closing = step.textOrEmpty("closingId");
        if (!closing.isEmpty()) {
            return closing(UUID.fromString(closing));
        }
        var key = RegisterKey.of(step.businessKey());
        var entries = registers.ofProposal(key.area(), key.number());
        if (entries.size() == 1) {
            return change(entries.get(0)) + full(entries.get(0));
        }
        return "Elenco di **%d** voci%s:\n%s"
                .formatted(
                        entries.size(),
                        entries.size() > SHOWN_LINES ? ", qui le prime %d".formatted(SHOWN_LINES) : "",
                        entries.stream()
                                .limit(SHOWN_LINES)
                                .map(entry -> "- " + entry.name()
                                        + (entry.replaces().isPresent() ? " (cambia una voce attiva)" : ""))
                                .collect(Collectors.joining("\n")));
    }

    private String closing(UUID id) {
        var closing = closings.get(id);
        var entry = registers.find(closing.entry()).orElseThrow();
        return "Chiusura di **%s**, ultimo giorno **%s**.\n\n%s"
                .formatted(entry.name(), Italian.day(closing.lastDay()), closing.reason());
    }

    private String change(RegisterEntry entry) {
        return entry.replaces()
                .flatMap(registers::find)
                .map(old ->
                        "Cambia la voce **%s**, in vigore dal %s.\n\n".formatted(old.name(), Italian.day(old.from())))
                .orElse("");
    }

    private String full(RegisterEntry entry) {
        return "- Denominazione: **%s**\n- Comuni: **%s**\n- Dal: **%s**\n- Atto: **%s**\n%s\n- Note: %s"
                .formatted(
                        entry.name(),
                        entry.municipalities().isEmpty()
                                ? "tutto l'ambito"
                                : entry.municipalities().stream()
                                        .map(this::name)
                                        .collect(Collectors.joining(", ")),
                        Italian.day(entry.from()),
                        entry.act().isEmpty() ? "nessuno" : entry.act(),
                        entry.kind().proposedFields().stream()
                                .map(field -> "- %s: **%s**".formatted(field.label(), entry.words(field)))
                                .collect(Collectors.joining("\n")),
                        entry.notes().isEmpty() ? "nessuna" : entry.notes());
    }

    private String name(String istat) {
        return municipalities.find(istat).map(Municipality::name).orElse(istat);
    }
}
