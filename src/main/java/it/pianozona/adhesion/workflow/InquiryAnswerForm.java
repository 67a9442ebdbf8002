/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.InquiryAnswers;
import it.pianozona.adhesion.PublicInquiry;
import it.pianozona.territory.Organisations;
import it.pianozona.text.Italian;
import it.pianozona.workflow.SharedSteps;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An organisation of the third sector answers the notice. */
@Component
class InquiryAnswerForm implements TypedForm<InquiryAnswerForm.Filled> {

    record Filled(
            @NotBlank(message = "compila il campo.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String organizzazione,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String proposta) {}

    private final InquiryAnswers answers;
    private final InquiryWords words;
    private final SharedSteps shared;
    private final Organisations organisations;

    InquiryAnswerForm(InquiryAnswers answers, InquiryWords words, SharedSteps shared, Organisations organisations) {
        this.answers = answers;
        this.words = words;
        this.shared = shared;
        this.organisations = organisations;
    }

    @Override
    public String id() {
        return "risposta-istruttoria";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("scadenza", words.inquiry(step).closesOn().map(Italian::day).orElse(""));
        shown.put("chiRisponde", shared.words(step, step.text("office"), question(step)));
        organisations
                .of(step.actor().personId(), step.text("office"))
                .ifPresent(own -> shown.put("organizzazione", own.name()));
        return shown;
    }

    private static String question(Step step) {
        return "istruttoria-" + InquiryWords.inquiryOf(step);
    }

    @Override
    public void submit(Step step, Filled form) {
        shared.answer(step, step.text("office"), question(step));
        answers.give(
                InquiryWords.inquiryOf(step),
                new PublicInquiry.Answer(step.text("office"), form.organizzazione(), form.proposta()),
                step.actor().personId());
    }
}
