/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Unanimity;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The promoter chooses how to go on without unanimity (TUEL art. 34 c. 4). */
@Component
class WayOutForm implements TypedForm<WayOutForm.Filled> {

    /** The three ways. */
    enum Via {
        NEGOZIA,
        NUOVO_SCHEMA,
        FALLITO
    }

    record Filled(
            @NotNull(message = "scegli come si prosegue.") Via via,
            @Size(min = 20, max = 2000, message = "da 20 a 2000 caratteri.") String motivo) {}

    private final Unanimity unanimity;

    WayOutForm(Unanimity unanimity) {
        this.unanimity = unanimity;
    }

    @Override
    public String id() {
        return "unanimita-mancata";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return AgreementWords.missing(step, unanimity.missing(step.businessKey()));
    }

    @Override
    public void submit(Step step, Filled form) {
        var key = step.businessKey();
        var person = step.actor().personId();
        switch (form.via()) {
            case NEGOZIA -> unanimity.negotiate(key, form.motivo(), person);
            case NUOVO_SCHEMA -> unanimity.goOnWithout(key, form.motivo(), person);
            case FALLITO -> unanimity.giveUp(key, form.motivo(), person);
        }
        step.decide("wayOut", form.via().name());
    }
}
