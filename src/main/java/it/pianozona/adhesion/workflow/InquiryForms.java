/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.InquiryAnswers;
import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.adhesion.PublicInquiry;
import it.pianozona.territory.Organisations;
import it.pianozona.text.Italian;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.SharedSteps;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/** The forms of {@code istruttoria-pubblica}. */
@ProcessForms
class InquiryForms {

    private final PublicInquiries inquiries;
    private final InquiryWords words;
    private final InquiryAnswers answers;
    private final SharedSteps shared;
    private final Organisations organisations;

    InquiryForms(
            PublicInquiries inquiries,
            InquiryWords words,
            InquiryAnswers answers,
            SharedSteps shared,
            Organisations organisations) {
        this.inquiries = inquiries;
        this.words = words;
        this.answers = answers;
        this.shared = shared;
        this.organisations = organisations;
    }

    record InquiryNoticeForm(
            @NotBlank(message = "scegli l'azione.")
                    @Pattern(regexp = "[0-9a-f-]{36}", message = "scegli l'azione dall'elenco.")
                    @Size(max = 36, message = "scegli l'azione dall'elenco.")
                    String azione,
            @NotBlank(message = "compila il campo.") @Size(max = 200) String titolo,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo,
            @NotNull(message = "indica fino a quando si risponde.") LocalDate scadenza) {}

    @Shows("avviso-istruttoria")
    Map<String, Object> showInquiryNotice(Step step) {
        var shown = words.heading(step);
        var inquiry = words.inquiry(step);
        shown.put(
                "azioni",
                inquiries.innovativeActions(inquiry.cycleKey()).stream()
                        .map(action -> Map.of("value", action.id().toString(), "label", action.title()))
                        .toList());
        shown.put("scadenza", inquiries.earliestClosing(inquiry.cycleKey()));
        return shown;
    }

    /** The planning office writes the notice of a public inquiry, for an innovative action only (AB-50). */
    @Takes("avviso-istruttoria")
    void takeInquiryNotice(Step step, InquiryNoticeForm form) {
        inquiries.publish(
                InquiryWords.inquiryOf(step),
                new PublicInquiries.CallForIdeas(
                        UUID.fromString(form.azione()), form.titolo(), form.testo(), form.scadenza()),
                step.actor().personId());
    }

    record InquiryAnswerForm(
            @NotBlank(message = "compila il campo.") @Size(max = 200) String organizzazione,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String proposta) {}

    @Shows("risposta-istruttoria")
    Map<String, Object> showInquiryAnswer(Step step) {
        var shown = words.heading(step);
        shown.put("scadenza", words.inquiry(step).closesOn().map(Italian::day).orElse(""));
        shown.put("chiRisponde", shared.words(step, step.text("office"), question(step)));
        organisations
                .of(step.actor().personId(), step.text("office"))
                .ifPresent(own -> shown.put("organizzazione", own.name()));
        return shown;
    }

    /** An organisation of the third sector answers the notice. */
    @Takes("risposta-istruttoria")
    void takeInquiryAnswer(Step step, InquiryAnswerForm form) {
        shared.answer(step, step.text("office"), question(step));
        answers.give(
                InquiryWords.inquiryOf(step),
                new PublicInquiry.Answer(step.text("office"), form.organizzazione(), form.proposta()),
                step.actor().personId());
    }

    private static String question(Step step) {
        return "istruttoria-" + InquiryWords.inquiryOf(step);
    }

    record InquiryMinutesForm(
            @NotNull(message = "indica quando si è tenuta.") LocalDateTime data,
            @NotBlank(message = "compila il campo.") @Size(max = 300) String luogo,
            @NotBlank(message = "compila il campo.") @Size(max = 2000) String presenti,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String verbale,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String contributi) {}

    @Shows("verbale-istruttoria")
    Map<String, Object> showInquiryMinutes(Step step) {
        var shown = words.heading(step);
        shown.put(
                "risposte",
                answers.of(InquiryWords.inquiryOf(step)).stream()
                        .map(answer -> Map.of("organizzazione", answer.organisation(), "proposta", answer.text()))
                        .toList());
        return shown;
    }

    /** F-EVENTO: the inquiry closes with its minutes and with what became of each proposal. */
    @Takes("verbale-istruttoria")
    void takeInquiryMinutes(Step step, InquiryMinutesForm form) {
        inquiries.close(
                InquiryWords.inquiryOf(step),
                new PublicInquiries.Event(
                        form.data(), form.luogo(), form.presenti(), form.verbale(), form.contributi()));
    }
}
