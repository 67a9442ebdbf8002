/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.plan.consultation.Observation;
import it.pianozona.text.Italian;
import it.pianozona.update.UpdateApproval;
import it.pianozona.update.UpdateConsultations;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.SharedSteps;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The forms of {@code aggiornamento-piano} after the list: publication, observations, answers, addendum. */
@ProcessForms
class UpdateForms {

    private final UpdateConsultations consultations;
    private final UpdateWords words;
    private final SharedSteps shared;
    private final UpdateApproval approval;

    UpdateForms(UpdateConsultations consultations, UpdateWords words, SharedSteps shared, UpdateApproval approval) {
        this.consultations = consultations;
        this.words = words;
        this.shared = shared;
        this.approval = approval;
    }

    record PublishChangesForm(
            @NotNull(message = "indica il giorno di pubblicazione.") LocalDate pubblicateIl,
            @NotBlank(message = "indica dove sono pubblicate.") @Size(max = 200) String dove) {}

    @Shows("pubblica-modifiche")
    Map<String, Object> showPublishChanges(Step step) {
        var shown = words.heading(step);
        shown.put("pubblicateIl", step.today());
        return shown;
    }

    /** The secretariat publishes the proposed changes, which opens their consultation. */
    @Takes("pubblica-modifiche")
    void takePublishChanges(Step step, PublishChangesForm form) {
        consultations.publish(UpdateWords.updateOf(step), form.pubblicateIl(), form.dove());
    }

    record ChangeObservationForm(
            @NotNull(message = "di' se hai osservazioni.") Answer risposta, @Size(max = 4000) String testo) {
        enum Answer {
            NESSUNA,
            OSSERVAZIONE
        }
    }

    @Shows("osserva-modifiche")
    Map<String, Object> showChangeObservation(Step step) {
        var shown = words.heading(step);
        shown.put("fino", Italian.day(words.update(step).openUntil().orElseThrow()));
        shown.put(
                "chiRisponde",
                shared.words(step, step.text("office"), consultations.question(UpdateWords.updateOf(step))));
        return shown;
    }

    /** F-CONTRIBUTO while the consultation on the changes is open: an observation, or none. */
    @Takes("osserva-modifiche")
    void takeChangeObservation(Step step, ChangeObservationForm form) {
        shared.answer(step, step.text("office"), consultations.question(UpdateWords.updateOf(step)));
        if (form.risposta() == ChangeObservationForm.Answer.OSSERVAZIONE) {
            consultations.observe(
                    UpdateWords.updateOf(step),
                    step.text("office"),
                    step.actor().personId(),
                    form.testo());
        }
    }

    record ChangeAnswerForm(
            @NotNull(message = "scegli l'esito dell'osservazione.") Observation.Outcome esito,
            @Size(max = 2000) String motivo) {}

    @Shows("rispondi-modifiche")
    Map<String, Object> showChangeAnswer(Step step) {
        var shown = words.heading(step);
        shown.put("osservazione", consultations.observation(observation(step)).text());
        return shown;
    }

    /** F-CONTR: the plan office answers an observation on the changes. */
    @Takes("rispondi-modifiche")
    void takeChangeAnswer(Step step, ChangeAnswerForm form) {
        consultations.answer(
                observation(step),
                new Observation.Answer(form.esito(), form.motivo()),
                step.actor().personId());
    }

    private static UUID observation(Step step) {
        return UUID.fromString(step.text("observationId"));
    }

    record AddendumActForm(
            @NotBlank(message = "scrivi il numero dell'atto.") @Size(max = 30) String numeroAtto,
            @NotNull(message = "scrivi la data dell'atto.") LocalDate dataAtto,
            @NotBlank(message = "scrivi il numero del bollettino.") @Size(max = 30) String bollettino,
            @NotNull(message = "scrivi la data della pubblicazione.") LocalDate dataBollettino) {}

    @Shows("pubblica-addendum")
    Map<String, Object> showAddendumAct(Step step) {
        var shown = words.heading(step);
        shown.put("addendum", step.text("addendumKey"));
        return shown;
    }

    /** The act that approves the addendum and its publication in the regional bulletin (TUEL art. 34 c. 4). */
    @Takes("pubblica-addendum")
    void takeAddendumAct(Step step, AddendumActForm form) {
        approval.recordAddendumAct(
                UpdateWords.updateOf(step),
                new UpdateApproval.AddendumAct(
                        form.numeroAtto(), form.dataAtto(), form.bollettino(), form.dataBollettino()));
    }
}
