/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.Concertation;
import it.pianozona.guidance.ConcertationTable;
import it.pianozona.guidance.GuidanceDrafting;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A side of the concertation confirms the list of actions or refuses it; the task says which side. Rules: F-INDIR. */
@Component
class ConfirmationForm implements TypedForm<ConfirmationForm.Filled> {

    private static final String HEALTH_TASK = "UserTask_ConfirmHealthAuthority";

    enum Answer {
        CONFERMO,
        NON_CONFERMO
    }

    record Filled(
            @NotNull(message = "di' se confermi la lista.") Answer esito,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {

        @AssertTrue(message = "«Motivo»: se non confermi scrivi che cosa cambiare, con almeno 20 caratteri.")
        boolean isExplained() {
            return esito != Answer.NON_CONFERMO || motivo.length() >= 20;
        }
    }

    private final ConcertationTable table;
    private final GuidanceDrafting drafting;
    private final GuidanceWords words;

    ConfirmationForm(ConcertationTable table, GuidanceDrafting drafting, GuidanceWords words) {
        this.table = table;
        this.drafting = drafting;
        this.words = words;
    }

    @Override
    public String id() {
        return "conferma-concertazione";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.head(step);
        shown.put("parte", side(step).italian());
        shown.put(
                "azioni",
                drafting.items(step.businessKey()).stream()
                        .map(item -> Map.of("numero", String.valueOf(item.position()), "azione", item.text()))
                        .toList());
        return shown;
    }

    private static Concertation.Side side(Step step) {
        return step.taskKey().equals(HEALTH_TASK)
                ? Concertation.Side.HEALTH_AUTHORITY
                : Concertation.Side.MUNICIPALITIES;
    }

    @Override
    public void submit(Step step, Filled form) {
        table.answer(
                step.businessKey(),
                new Concertation.Answer(side(step), form.esito() == Answer.CONFERMO, form.motivo()),
                step.actor().personId());
    }
}
