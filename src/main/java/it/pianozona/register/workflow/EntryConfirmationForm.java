/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

import it.pianozona.register.EntryClosings;
import it.pianozona.register.RegisterProposals;
import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The head of the plan office or the region decides on a proposal; never who made it (requirement 3.23b, 6.5). */
@Component
class EntryConfirmationForm implements TypedForm<EntryConfirmationForm.Filled> {

    private static final int LEAST_REASON = 20;

    record Filled(
            @NotNull(message = "scegli l'esito della proposta.") Outcome esito,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivo) {}

    enum Outcome {
        CONFERMATA,
        RINVIATA,
        RESPINTA
    }

    private final RegisterProposals proposals;
    private final EntryClosings closings;
    private final RegisterWords words;

    EntryConfirmationForm(RegisterProposals proposals, EntryClosings closings, RegisterWords words) {
        this.proposals = proposals;
        this.closings = closings;
        this.words = words;
    }

    @Override
    public String id() {
        return "conferma-voce";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.heading(step);
        shown.put("contenuto", words.proposal(step));
        return shown;
    }

    @Override
    public void submit(Step step, Filled form) {
        if (form.esito() != Outcome.CONFERMATA && form.motivo().length() < LEAST_REASON) {
            throw new RuleViolated("«Motivo»: se rinvii o respingi scrivi il motivo, con almeno 20 caratteri.");
        }
        var closing = step.textOrEmpty("closingId");
        if (closing.isEmpty()) {
            decide(step, form);
        } else {
            decideClosing(UUID.fromString(closing), step, form.esito());
        }
        step.decide("decision", form.esito().name());
    }

    private void decide(Step step, Filled form) {
        var key = RegisterKey.of(step.businessKey());
        var person = step.actor().personId();
        switch (form.esito()) {
            case CONFERMATA -> proposals.confirm(key.area(), key.number(), person);
            case RINVIATA -> proposals.giveBack(key.area(), key.number(), person, form.motivo());
            case RESPINTA -> proposals.refuse(key.area(), key.number(), person, form.motivo());
        }
    }

    private void decideClosing(UUID closing, Step step, Outcome outcome) {
        if (outcome == Outcome.RINVIATA) {
            throw new RuleViolated("Una chiusura si conferma o si respinge: non si rinvia.");
        }
        closings.decide(closing, outcome == Outcome.CONFERMATA, step.actor().personId());
    }
}
