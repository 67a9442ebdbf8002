/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The planning office writes the notice of a public inquiry, for an innovative action only (AB-50). */
@Component
class InquiryNoticeForm implements TypedForm<InquiryNoticeForm.Filled> {

    record Filled(
            @NotBlank(message = "scegli l'azione.")
                    @Pattern(regexp = "[0-9a-f-]{36}", message = "scegli l'azione dall'elenco.")
                    @Size(max = 36, message = "scegli l'azione dall'elenco.")
                    String azione,
            @NotBlank(message = "compila il campo.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String titolo,
            @NotBlank(message = "scrivi il testo.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo,
            @NotNull(message = "indica fino a quando si risponde.") LocalDate scadenza) {}

    private final PublicInquiries inquiries;
    private final InquiryWords words;

    InquiryNoticeForm(PublicInquiries inquiries, InquiryWords words) {
        this.inquiries = inquiries;
        this.words = words;
    }

    @Override
    public String id() {
        return "avviso-istruttoria";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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

    @Override
    public void submit(Step step, Filled form) {
        inquiries.publish(
                InquiryWords.inquiryOf(step),
                new PublicInquiries.CallForIdeas(
                        UUID.fromString(form.azione()), form.titolo(), form.testo(), form.scadenza()),
                step.actor().personId());
    }
}
