/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

import it.pianozona.register.EntryClosings;
import it.pianozona.register.RegisterDraft;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.RegisterField;
import it.pianozona.register.RegisterProposals;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The forms of {@code registri-territoriali}. */
@ProcessForms
class RegisterForms {

    private static final int LEAST_REASON = 20;

    private final RegisterProposals proposals;
    private final RegisterWords words;
    private final PlanningAreas areas;
    private final EntryClosings closings;

    RegisterForms(RegisterProposals proposals, RegisterWords words, PlanningAreas areas, EntryClosings closings) {
        this.proposals = proposals;
        this.words = words;
        this.areas = areas;
        this.closings = closings;
    }

    record EntryRevisionForm(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            @Size(max = 200) String denominazione,
            List<String> comuni,
            @Size(max = 200) String atto,
            Optional<LocalDate> dal,
            @Size(max = 4000) String dettagli,
            @Size(max = 2000) String note) {
        enum Choice {
            RIPROPONI,
            RITIRA
        }
    }

    @Shows("voce-registro")
    Map<String, Object> showEntryRevision(Step step) {
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

    /** F-REGISTRO: who proposed an entry corrects it after it was given back, or takes it back. */
    @Takes("voce-registro")
    void takeEntryRevision(Step step, EntryRevisionForm form) {
        var entry = words.entry(step);
        if (form.scelta() == EntryRevisionForm.Choice.RITIRA) {
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
        step.decide("proposedAgain", form.scelta() == EntryRevisionForm.Choice.RIPROPONI);
    }

    private static String lines(RegisterEntry entry) {
        return entry.kind().proposedFields().stream()
                .map(field -> "%s: %s".formatted(field.label(), entry.words(field)))
                .collect(Collectors.joining("\n"));
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

    record EntryConfirmationForm(
            @NotNull(message = "scegli l'esito della proposta.") Outcome esito, @Size(max = 2000) String motivo) {
        enum Outcome {
            CONFERMATA,
            RINVIATA,
            RESPINTA
        }
    }

    @Shows("conferma-voce")
    Map<String, Object> showEntryConfirmation(Step step) {
        var shown = words.heading(step);
        shown.put("contenuto", words.proposal(step));
        return shown;
    }

    /** The head of the plan office or the region decides on a proposal; never who made it (requirement 3.23b, 6.5). */
    @Takes("conferma-voce")
    void takeEntryConfirmation(Step step, EntryConfirmationForm form) {
        if (form.esito() != EntryConfirmationForm.Outcome.CONFERMATA
                && form.motivo().length() < LEAST_REASON) {
            throw new RuleViolated("«Motivo»: se rinvii o respingi scrivi il motivo, con almeno 20 caratteri.");
        }
        var closing = step.textOrEmpty("closingId");
        if (closing.isEmpty()) {
            decide(step, form);
        } else {
            decideClosing(UUID.fromString(closing), step, form.esito());
        }
        step.decide("decision", form.esito().name());
    }

    private void decide(Step step, EntryConfirmationForm form) {
        var key = RegisterKey.of(step.businessKey());
        var person = step.actor().personId();
        switch (form.esito()) {
            case CONFERMATA -> proposals.confirm(key.area(), key.number(), person);
            case RINVIATA -> proposals.giveBack(key.area(), key.number(), person, form.motivo());
            case RESPINTA -> proposals.refuse(key.area(), key.number(), person, form.motivo());
        }
    }

    private void decideClosing(UUID closing, Step step, EntryConfirmationForm.Outcome outcome) {
        if (outcome == EntryConfirmationForm.Outcome.RINVIATA) {
            throw new RuleViolated("Una chiusura si conferma o si respinge: non si rinvia.");
        }
        closings.decide(
                closing,
                outcome == EntryConfirmationForm.Outcome.CONFERMATA,
                step.actor().personId());
    }

    record CallOutcomeForm(
            @NotNull(message = "scegli l'esito del bando.") Outcome esito,
            @NotNull(message = "scrivi l'importo ottenuto, 0 se nessuno.") BigDecimal ottenuto) {
        enum Outcome {
            FINANZIATO,
            FINANZIATO_IN_PARTE,
            NON_FINANZIATO,
            RITIRATO
        }
    }

    @Shows("registra-bando")
    Map<String, Object> showCallOutcome(Step step) {
        var shown = words.heading(step);
        var call = words.entry(step);
        shown.put("oggetto", "Bando: " + call.name());
        shown.put("richiesto", call.words(RegisterField.RICHIESTO));
        return shown;
    }

    /** F-BANDO: how a call ended and what was obtained. */
    @Takes("registra-bando")
    void takeCallOutcome(Step step, CallOutcomeForm form) {
        closings.conclude(
                words.entry(step), new EntryClosings.CallOutcome(form.esito().name(), form.ottenuto()));
    }
}
