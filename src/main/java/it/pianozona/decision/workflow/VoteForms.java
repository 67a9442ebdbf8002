/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.Ballot;
import it.pianozona.decision.Choice;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.decision.Voting;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Receipt;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The forms of {@code collegial-decision} by which a text is voted or sent back. */
@ProcessForms
class VoteForms {

    private final Voting voting;
    private final Offices offices;
    private final DecisionWords words;
    private final CollegialDecisions decisions;

    VoteForms(Voting voting, Offices offices, DecisionWords words, CollegialDecisions decisions) {
        this.voting = voting;
        this.offices = offices;
        this.words = words;
        this.decisions = decisions;
    }

    record VoteForm(
            @NotNull(message = "scegli come votare.") Choice voto,
            @Size(max = 2000) String motivazione,
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

    @Shows("esprimi-voto")
    Map<String, Object> showVote(Step step) {
        var shown = words.sitting(step);
        var person = step.actor().personId();
        var office = step.text("office");
        var own = offices.heldBy(person, step.today()).stream()
                .filter(held -> held.id().equals(office))
                .findFirst();
        var delegations = own.isPresent()
                ? List.<Map<String, String>>of()
                : offered(person, office).stream().map(VoteForms::option).toList();
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

    /** F-VOTO: a member votes, or a deputy for a member. Rules: requirement 3.1. */
    @Takes(value = "esprimi-voto", onBehalf = true)
    void takeVote(Step step, VoteForm form) {
        var decision = DecisionWords.decisionOf(step);
        var ballot = ballot(step, form);
        step.received()
                .ifPresentOrElse(
                        received -> voting.enter(
                                decision, ballot, received.receipt().means() == Receipt.Means.SITTING),
                        () -> voting.cast(decision, ballot));
    }

    /** The voter's own delegations; whoever enters for the member chooses among the deputies of the office. */
    private List<Delegation> offered(String person, String office) {
        var own = voting.delegationsTo(person, office);
        return own.isEmpty() ? voting.delegationsFor(office) : own;
    }

    private static Map<String, String> option(Delegation delegation) {
        return Options.of(
                delegation.id().toString(),
                delegation.act().map(act -> "Delega " + act.number()).orElse("Delega") + " dal "
                        + Italian.day(delegation.from()) + " al "
                        + Italian.day(delegation.to()));
    }

    private static Ballot ballot(Step step, VoteForm form) {
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

    record ReturnForm(
            @NotBlank(message = "scrivi il motivo.")
                    @Size(min = 20, max = 2000, message = "scrivi da 20 a 2000 caratteri.")
                    String motivo,
            @NotBlank(message = "indica le sezioni da rivedere.") @Size(max = 500) String sezioni,
            @NotNull(message = "indica la scadenza.") LocalDate scadenza) {}

    @Shows("rinvio")
    Map<String, Object> showReturn(Step step) {
        var shown = words.subject(step);
        var decision = DecisionWords.decisionOf(step);
        shown.put(
                "motivi",
                decisions.ballots(decisions.lastSitting(decision).id()).stream()
                        .filter(ballot -> ballot.choice() == Choice.RINVIO)
                        .map(Ballot::reason)
                        .map(reason -> "- " + reason)
                        .collect(Collectors.joining("\n")));
        shown.put(
                "scadenza",
                step.today().plusDays(decisions.get(decision).request().terms().returnDays()));
        return shown;
    }

    /** The secretary writes down why the document goes back, which sections and until when (requirement 3.1, RETURNED). */
    @Takes("rinvio")
    void takeReturn(Step step, ReturnForm form) {
        var sections = Arrays.stream(form.sezioni().split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        decisions.formaliseReturn(
                DecisionWords.decisionOf(step), new Decision.Return(form.motivo(), sections, form.scadenza()));
    }
}
