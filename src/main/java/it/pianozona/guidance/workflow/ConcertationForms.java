/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.Concertation;
import it.pianozona.guidance.ConcertationTable;
import it.pianozona.guidance.GuidanceDrafting;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms of {@code concertazione-preliminare}. */
@ProcessForms
class ConcertationForms {

    private static final String HEALTH_TASK = "UserTask_ConfirmHealthAuthority";

    private final ConcertationTable table;
    private final GuidanceWords words;
    private final GuidanceDrafting drafting;

    ConcertationForms(ConcertationTable table, GuidanceWords words, GuidanceDrafting drafting) {
        this.table = table;
        this.words = words;
        this.drafting = drafting;
    }

    record MeetingForm(
            @NotNull(message = "indica la data dell'incontro.") LocalDate data,
            @NotBlank(message = "indica il luogo o il collegamento.") @Size(max = 200) String luogo,
            @NotBlank(message = "indica chi era presente.") @Size(max = 2000) String presenti,
            @NotBlank(message = "scrivi almeno un'azione, una per riga.") @Size(max = 4000) String azioni) {}

    @Shows("concertazione")
    Map<String, Object> showMeeting(Step step) {
        var shown = words.head(step);
        shown.put(
                "rinvio",
                table.answers(step.businessKey()).stream()
                        .filter(answer -> !answer.confirmed())
                        .map(answer -> "**%s, non conferma:** %s"
                                .formatted(answer.side().italian(), answer.reason()))
                        .collect(Collectors.joining("\n\n")));
        shown.put("data", step.today());
        shown.put("azioni", words.items(step));
        return shown;
    }

    /** F-INDIR, AB: the meeting of Comuni and health authority and its list of fundamental actions (AB-29). */
    @Takes("concertazione")
    void takeMeeting(Step step, MeetingForm form) {
        table.meet(
                step.businessKey(),
                new Concertation.Meeting(form.data(), form.luogo(), form.presenti()),
                form.azioni());
    }

    record ConfirmationForm(
            @NotNull(message = "di' se confermi la lista.") Answer esito, @Size(max = 2000) String motivo) {

        @AssertTrue(message = "«Motivo»: se non confermi scrivi che cosa cambiare, con almeno 20 caratteri.")
        boolean isExplained() {
            return esito != Answer.NON_CONFERMO || motivo.length() >= 20;
        }

        enum Answer {
            CONFERMO,
            NON_CONFERMO
        }
    }

    @Shows("conferma-concertazione")
    Map<String, Object> showConfirmation(Step step) {
        var shown = words.head(step);
        shown.put("parte", side(step).italian());
        shown.put(
                "azioni",
                drafting.items(step.businessKey()).stream()
                        .map(item -> Map.of("numero", String.valueOf(item.position()), "azione", item.text()))
                        .toList());
        return shown;
    }

    /** A side of the concertation confirms the list of actions or refuses it; the task says which side. Rules: F-INDIR. */
    @Takes("conferma-concertazione")
    void takeConfirmation(Step step, ConfirmationForm form) {
        table.answer(
                step.businessKey(),
                new Concertation.Answer(side(step), form.esito() == ConfirmationForm.Answer.CONFERMO, form.motivo()),
                step.actor().personId());
    }

    private static Concertation.Side side(Step step) {
        return step.taskKey().equals(HEALTH_TASK)
                ? Concertation.Side.HEALTH_AUTHORITY
                : Concertation.Side.MUNICIPALITIES;
    }
}
