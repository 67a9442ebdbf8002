/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.Ballot;
import it.pianozona.decision.Choice;
import it.pianozona.decision.Voting;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Receipt;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** F-VOTO: a member votes, or a deputy for a member. Rules: requirement 3.1. */
@Component
class VoteForm implements TypedForm<VoteForm.Filled> {

    record Filled(
            @NotNull(message = "scegli come votare.") Choice voto,
            @Size(max = 2000, message = "al massimo 2000 caratteri.") String motivazione,
            @Size(max = 36, message = "scegli la delega dall'elenco.") String delegaId,
            boolean conflitto) {

        @AssertTrue(message = "«Motivazione»: per un voto contrario o di rinvio scrivi da 20 a 2000 caratteri.")
        boolean isMotivated() {
            return voto == null || !voto.needsReason() || motivazione.length() >= Voting.MIN_REASON;
        }

        @AssertTrue(message = "«Delega»: scegli la delega dall'elenco.")
        boolean isDelegationAnId() {
            return delegaId.isEmpty() || delegaId.matches("[0-9a-f-]{36}");
        }
    }

    private final Voting voting;
    private final Offices offices;
    private final DecisionWords words;

    VoteForm(Voting voting, Offices offices, DecisionWords words) {
        this.voting = voting;
        this.offices = offices;
        this.words = words;
    }

    @Override
    public String id() {
        return "esprimi-voto";
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
        var shown = words.sitting(step);
        var person = step.actor().personId();
        var office = step.text("office");
        var own = offices.heldBy(person, step.today()).stream()
                .filter(held -> held.id().equals(office))
                .findFirst();
        var delegations = own.isPresent()
                ? List.<Map<String, String>>of()
                : offered(person, office).stream().map(VoteForm::option).toList();
        shown.put(
                "incarico", own.or(() -> offices.find(office)).map(Office::name).orElse(office));
        shown.put("delegato", own.isEmpty());
        shown.put("deleghe", delegations);
        shown.put("conflitto", false);
        if (delegations.size() == 1 && !voting.delegationsTo(person, office).isEmpty()) {
            shown.put("delegaId", delegations.get(0).get("value"));
        }
        return shown;
    }

    /** The voter's own delegations; whoever enters for the member chooses among the deputies of the office. */
    private List<Delegation> offered(String person, String office) {
        var own = voting.delegationsTo(person, office);
        return own.isEmpty() ? voting.delegationsFor(office) : own;
    }

    private static Map<String, String> option(Delegation delegation) {
        return Map.of(
                "value",
                delegation.id().toString(),
                "label",
                delegation.act().map(act -> "Delega " + act.number()).orElse("Delega") + " dal "
                        + Italian.day(delegation.from()) + " al "
                        + Italian.day(delegation.to()));
    }

    @Override
    public void submit(Step step, Filled form) {
        var decision = DecisionWords.decisionOf(step);
        var ballot = ballot(step, form);
        step.received()
                .ifPresentOrElse(
                        received -> voting.enter(
                                decision, ballot, received.receipt().means() == Receipt.Means.SITTING),
                        () -> voting.cast(decision, ballot));
    }

    private static Ballot ballot(Step step, Filled form) {
        var person = step.actor().personId();
        return new Ballot(
                step.text("office"),
                person,
                form.voto(),
                form.motivazione(),
                Optional.of(form.delegaId()).filter(id -> !id.isEmpty()).map(UUID::fromString),
                form.conflitto(),
                step.received().map(received -> new Ballot.Entered(person, received.words())));
    }
}
