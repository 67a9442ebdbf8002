/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Conferences;
import it.pianozona.agreement.Consent;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F-CONS: a party says whether it consents to the scheme. */
@Component
class ConsentForm implements TypedForm<ConsentForm.Filled> {

    record Filled(
            @NotNull(message = "scegli la posizione dell'ente.") Consent consenso,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String osservazioni) {}

    private final Conferences conferences;
    private final AgreementWords words;

    ConsentForm(Conferences conferences, AgreementWords words) {
        this.conferences = conferences;
        this.words = words;
    }

    @Override
    public String id() {
        return "consenso-conferenza";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public boolean isEnteredOnBehalf() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var conference = conferences.last(step.businessKey());
        var shown = words.party(step);
        shown.put("quando", Italian.moment(conference.heldAt()));
        shown.put("luogo", conference.place());
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        conferences.say(
                step.businessKey(),
                new Conferences.Position(
                        AgreementWords.office(step),
                        form.consenso(),
                        form.osservazioni(),
                        AgreementWords.onBehalf(step)),
                step.actor().personId());
    }
}
