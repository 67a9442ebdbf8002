/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.plan.consultation.Consultations;
import it.pianozona.plan.consultation.ManagementForms;
import it.pianozona.plan.consultation.Observation;
import it.pianozona.text.Italian;
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

/** The forms of {@code approvazione-piano}. */
@ProcessForms
class ApprovalForms {

    private final Consultations consultations;
    private final SharedSteps shared;
    private final ManagementForms forms;

    ApprovalForms(Consultations consultations, SharedSteps shared, ManagementForms forms) {
        this.consultations = consultations;
        this.shared = shared;
        this.forms = forms;
    }

    record PublishDraftForm(
            @NotNull(message = "indica il giorno di pubblicazione.") LocalDate pubblicataIl,
            @NotBlank(message = "indica dove è pubblicata.") @Size(max = 200) String dove) {}

    @Shows("pubblica-bozza")
    Map<String, Object> showPublishDraft(Step step) {
        return Map.of("pratica", step.businessKey(), "pubblicataIl", step.today());
    }

    /** The secretary publishes the draft, which opens the consultation. */
    @Takes("pubblica-bozza")
    void takePublishDraft(Step step, PublishDraftForm form) {
        consultations.open(step.businessKey(), form.pubblicataIl(), form.dove());
    }

    record ObservationForm(
            @NotNull(message = "di' se hai osservazioni.") Answer risposta,
            @Size(max = 120) String sezione,
            @Size(max = 4000) String testo) {
        enum Answer {
            NESSUNA,
            OSSERVAZIONE
        }
    }

    @Shows("osservazione")
    Map<String, Object> showObservation(Step step) {
        var open = consultations.last(step.businessKey()).orElseThrow();
        return Map.of(
                "pratica",
                step.businessKey(),
                "chiRisponde",
                shared.words(step, step.text("office"), consultations.question(step.businessKey())),
                "fino",
                Italian.day(open.openUntil()));
    }

    /** F-CONTRIBUTO while the consultation is open: an observation, or none. */
    @Takes(value = "osservazione", onBehalf = true)
    void takeObservation(Step step, ObservationForm form) {
        shared.answer(step, step.text("office"), consultations.question(step.businessKey()));
        if (form.risposta() == ObservationForm.Answer.OSSERVAZIONE) {
            consultations.observe(
                    step.businessKey(), step.text("office"), step.actor().personId(), form.sezione(), form.testo());
        }
    }

    record AnswerForm(
            @NotNull(message = "scegli l'esito.") Observation.Outcome esito, @Size(max = 2000) String motivo) {}

    @Shows("controdeduzioni")
    Map<String, Object> showAnswer(Step step) {
        var observation = consultations.observation(UUID.fromString(step.text("observationId")));
        return Map.of(
                "pratica", step.businessKey(),
                "sezione", observation.section().isEmpty() ? "tutto il piano" : observation.section(),
                "testo", observation.text());
    }

    /** F-CONTR: the planning office answers one observation. */
    @Takes("controdeduzioni")
    void takeAnswer(Step step, AnswerForm form) {
        consultations.answer(
                UUID.fromString(step.text("observationId")),
                new Observation.Answer(form.esito(), form.motivo()),
                step.actor().personId());
    }

    record ManagementFormForm(
            @NotBlank(message = "descrivi la forma di gestione.") @Size(max = 500) String forma,
            boolean segretariatoAssociato,
            boolean tutelaMinoriAssociata,
            @Size(max = 2000) String motivo) {}

    @Shows("forma-gestione")
    Map<String, Object> showManagementForm(Step step) {
        return Map.of("pratica", step.businessKey(), "segretariatoAssociato", true, "tutelaMinoriAssociata", true);
    }

    /** The planning office declares the management form (LO15-65, LO15-67). */
    @Takes("forma-gestione")
    void takeManagementForm(Step step, ManagementFormForm form) {
        forms.declare(
                step.businessKey(),
                new ManagementForms.Declaration(
                        form.forma(), form.segretariatoAssociato(), form.tutelaMinoriAssociata(), form.motivo()));
    }

    record AfterDeadlockForm(
            @NotNull(message = "scegli come proseguire.") Choice scelta,
            @NotBlank(message = "scrivi il motivo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo) {
        enum Choice {
            RICONVOCA,
            RESPINGI
        }
    }

    @Shows("dopo-numero-legale")
    Map<String, Object> showAfterDeadlock(Step step) {
        return Map.of("pratica", step.businessKey());
    }

    /** After three sittings without quorum the coordinators decide, with a reason, whether the body is convened again. */
    @Takes("dopo-numero-legale")
    void takeAfterDeadlock(Step step, AfterDeadlockForm form) {
        step.decide("afterDeadlock", form.scelta().name());
    }
}
