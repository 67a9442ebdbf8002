/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.update.PlanUpdate;
import it.pianozona.update.PlanUpdates;
import it.pianozona.update.ProposedChange;
import it.pianozona.update.UpdateConsultations;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of an update say of it. */
@Component
class UpdateWords {

    private static final int LONGEST_CELL = 300;

    private final PlanUpdates updates;
    private final UpdateConsultations consultations;
    private final CollegialDecisions decisions;

    UpdateWords(PlanUpdates updates, UpdateConsultations consultations, CollegialDecisions decisions) {
        this.updates = updates;
        this.consultations = consultations;
        this.decisions = decisions;
    }

    static UUID updateOf(Step step) {
        return UUID.fromString(step.text("updateId"));
    }

    PlanUpdate update(Step step) {
        return updates.get(updateOf(step));
    }

    /** What every form shows at its head, with the list of changes. */
    Map<String, Object> heading(Step step) {
        var update = update(step);
        var shown = new HashMap<String, Object>();
        shown.put("oggetto", "Aggiornamento %d del piano".formatted(update.number()));
        shown.put("fatti", "Pratica **%s**. %s".formatted(update.key(), update.reason()));
        shown.put("indirizzo", "/piani/%s/aggiornamenti/%d".formatted(update.cycleKey(), update.number()));
        shown.put("modifiche", changes(update.id()));
        return shown;
    }

    private List<Map<String, String>> changes(UUID update) {
        return updates.changes(update).stream().map(UpdateWords::row).toList();
    }

    private static Map<String, String> row(ProposedChange change) {
        return Map.of(
                "oggetto", change.subject(),
                "prima", cut(change.before()),
                "dopo", cut(change.after()),
                "motivo", cut(change.reason()));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
    }

    /** Why the list is open again: what the body asked for, and what was accepted in the consultation. */
    String remarks(Step step) {
        var update = update(step);
        var returned = decisions.ofKey(update.key()).stream()
                .flatMap(decision -> decision.returned().stream())
                .map(Decision.Return::reason)
                .reduce((earlier, later) -> later)
                .map("L'organo ha rinviato le modifiche: **%s**\n\n"::formatted)
                .orElse("");
        return returned
                + consultations.lastRound(update.id()).stream()
                        .filter(observation -> observation.answer().isPresent())
                        .map(observation -> "- Osservazione %s: %s"
                                .formatted(
                                        observation
                                                .answer()
                                                .orElseThrow()
                                                .outcome()
                                                .italian(),
                                        cut(observation.text())))
                        .collect(Collectors.joining("\n"));
    }
}
