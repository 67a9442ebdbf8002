/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.InquiryAnswers;
import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-EVENTO: the inquiry closes with its minutes and with what became of each proposal. */
@Component
class InquiryMinutesForm implements TypedForm<InquiryMinutesForm.Filled> {

    record Filled(
            @NotNull(message = "indica quando si è tenuta.") LocalDateTime data,
            @NotBlank(message = "compila il campo.") @Size(max = 300, message = "al massimo 300 caratteri.")
                    String luogo,
            @NotBlank(message = "compila il campo.") @Size(max = 2000, message = "al massimo 2000 caratteri.")
                    String presenti,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String verbale,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String contributi) {}

    private final PublicInquiries inquiries;
    private final InquiryAnswers answers;
    private final InquiryWords words;

    InquiryMinutesForm(PublicInquiries inquiries, InquiryAnswers answers, InquiryWords words) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.words = words;
    }

    @Override
    public String id() {
        return "verbale-istruttoria";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put(
                "risposte",
                answers.of(InquiryWords.inquiryOf(step)).stream()
                        .map(answer -> Map.of("organizzazione", answer.organisation(), "proposta", answer.text()))
                        .toList());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        inquiries.close(
                InquiryWords.inquiryOf(step),
                new PublicInquiries.Event(
                        form.data(), form.luogo(), form.presenti(), form.verbale(), form.contributi()));
    }
}
