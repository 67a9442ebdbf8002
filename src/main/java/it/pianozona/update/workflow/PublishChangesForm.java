/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.update.UpdateConsultations;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat publishes the proposed changes, which opens their consultation. */
@Component
class PublishChangesForm implements TypedForm<PublishChangesForm.Filled> {

    record Filled(
            @NotNull(message = "indica il giorno di pubblicazione.") LocalDate pubblicateIl,
            @NotBlank(message = "indica dove sono pubblicate.") @Size(max = 200, message = "al massimo 200 caratteri.")
                    String dove) {}

    private final UpdateConsultations consultations;
    private final UpdateWords words;

    PublishChangesForm(UpdateConsultations consultations, UpdateWords words) {
        this.consultations = consultations;
        this.words = words;
    }

    @Override
    public String id() {
        return "pubblica-modifiche";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("pubblicateIl", step.today());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        consultations.publish(UpdateWords.updateOf(step), form.pubblicateIl(), form.dove());
    }
}
