/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.Choice;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Minutes;
import it.pianozona.decision.NamedVote;
import it.pianozona.decision.NamedVotes;
import it.pianozona.decision.Outcome;
import it.pianozona.territory.BodyMember;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** F-VERB: the secretary drafts the minutes; presence and votes by name are on record already. */
@Component
class MinutesForm implements TypedForm<MinutesForm.Filled> {

    record Filled(
            @NotBlank(message = "scrivi il verbale.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo,
            @NotBlank(message = "indica chi presiedeva.") @Size(max = 120, message = "al massimo 120 caratteri.")
                    String presidente,
            @NotBlank(message = "indica chi verbalizza.") @Size(max = 120, message = "al massimo 120 caratteri.")
                    String segretario) {}

    private final Minutes minutes;
    private final CollegialDecisions decisions;
    private final NamedVotes votes;
    private final DecisionWords words;

    MinutesForm(Minutes minutes, CollegialDecisions decisions, NamedVotes votes, DecisionWords words) {
        this.minutes = minutes;
        this.decisions = decisions;
        this.votes = votes;
        this.words = words;
    }

    @Override
    public String id() {
        return "verbale";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        var shown = words.sitting(step);
        var decision = DecisionWords.decisionOf(step);
        var outcome = Outcome.valueOf(step.text("outcome")).italian();
        var called = decisions.called(decision);
        var sitting = called.sitting();
        var members = decisions.members(called);
        var present = decisions.present(sitting.id());
        var named = votes.of(sitting.id());
        var earlier = minutes.of(decision);
        shown.put("esito", outcome);
        shown.put(
                "osservazioni",
                earlier.filter(text -> !text.remarks().isEmpty())
                        .map(text -> "**Osservazioni del presidente:** " + text.remarks())
                        .orElse("Il verbale va approvato dal presidente."));
        shown.put(
                "voti",
                members.stream()
                        .map(member -> row(member, present.contains(member.officeId()), named))
                        .toList());
        shown.put(
                "testo",
                earlier.map(Minutes.Text::text)
                        .orElse("Seduta del %s, %s. Presenti %d componenti su %d. Esito: %s."
                                        .formatted(
                                                Italian.moment(sitting.heldAt()),
                                                sitting.place(),
                                                present.size(),
                                                members.size(),
                                                outcome)
                                + inStead(members, named)));
        earlier.ifPresent(text -> {
            shown.put("presidente", text.president());
            shown.put("segretario", text.secretary());
        });
        return shown;
    }

    /** Who acted in another's stead, and what the secretariat entered: the minutes name both (requirement 6.6). */
    private static String inStead(List<BodyMember> members, Map<String, NamedVote> named) {
        return members.stream()
                .filter(member -> Optional.ofNullable(named.get(member.officeId()))
                        .filter(vote ->
                                vote.holder().isPresent() || vote.received().isPresent())
                        .isPresent())
                .map(member -> " %s: %s."
                        .formatted(member.label(), named.get(member.officeId()).who()))
                .collect(Collectors.joining());
    }

    private static Map<String, String> row(BodyMember member, boolean present, Map<String, NamedVote> named) {
        var vote = Optional.ofNullable(named.get(member.officeId()));
        var counted = present
                ? vote.flatMap(NamedVote::choice).orElse(Choice.ASTENUTO).name()
                : "-";
        return Map.of(
                "componente",
                member.label(),
                "presenza",
                present ? "presente" : "assente",
                "voto",
                counted,
                "persona",
                vote.map(NamedVote::who).orElse(""));
    }

    @Override
    public void submit(Step step, Filled form) {
        minutes.draft(
                DecisionWords.decisionOf(step),
                form.testo(),
                form.presidente(),
                form.segretario(),
                step.actor().personId());
    }
}
