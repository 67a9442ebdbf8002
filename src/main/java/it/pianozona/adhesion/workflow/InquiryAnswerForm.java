/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.adhesion.PublicInquiry;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

    private final PublicInquiries inquiries;
    private final InquiryWords words;

    InquiryAnswerForm(PublicInquiries inquiries, InquiryWords words) {
        this.inquiries = inquiries;
        this.words = words;
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
        shown.put(
                "scadenza",
                words.inquiry(step).closesOn().map(LocalDate::toString).orElse(""));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        inquiries.answer(
                InquiryWords.inquiryOf(step),
                new PublicInquiry.Answer(step.text("office"), form.organizzazione(), form.proposta()),
                step.actor().personId());
    }
}
