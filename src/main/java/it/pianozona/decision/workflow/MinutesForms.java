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
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of {@code collegial-decision} after the vote: minutes and publication. */
@ProcessForms
class MinutesForms {

    private final Minutes minutes;
    private final CollegialDecisions decisions;
    private final NamedVotes votes;
    private final DecisionWords words;

    MinutesForms(Minutes minutes, CollegialDecisions decisions, NamedVotes votes, DecisionWords words) {
        this.minutes = minutes;
        this.decisions = decisions;
        this.votes = votes;
        this.words = words;
    }

    record MinutesForm(
            @NotBlank(message = "scrivi il verbale.")
                    @Size(min = 20, max = 4000, message = "scrivi da 20 a 4000 caratteri.")
                    String testo,
            @NotBlank(message = "indica chi presiedeva.") @Size(max = 120) String presidente,
            @NotBlank(message = "indica chi verbalizza.") @Size(max = 120) String segretario) {}

    @Shows("verbale")
    Map<String, Object> showMinutes(Step step) {
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

    /** F-VERB: the secretary drafts the minutes; presence and votes by name are on record already. */
    @Takes("verbale")
    void takeMinutes(Step step, MinutesForm form) {
        minutes.draft(
                DecisionWords.decisionOf(step),
                form.testo(),
                form.presidente(),
                form.segretario(),
                step.actor().personId());
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

    record MinutesApprovalForm(
            @NotNull(message = "di' se il verbale è approvato.") Answer esitoVerbale,
            @Size(max = 2000) String osservazioniPresidente) {

        @AssertTrue(
                message =
                        "«Osservazioni»: se il verbale è da correggere scrivi cosa cambiare, con almeno 20 caratteri.")
        boolean isExplained() {
            return esitoVerbale != Answer.DA_CORREGGERE || osservazioniPresidente.length() >= 20;
        }

        enum Answer {
            APPROVATO,
            DA_CORREGGERE
        }
    }

    @Shows("approva-verbale")
    Map<String, Object> showMinutesApproval(Step step) {
        var shown = words.sitting(step);
        shown.put("esito", Outcome.valueOf(step.text("outcome")).italian());
        shown.put(
                "testo",
                minutes.of(DecisionWords.decisionOf(step))
                        .map(Minutes.Text::text)
                        .orElse(""));
        return shown;
    }

    /** The president approves the minutes, or sends them back with remarks. */
    @Takes("approva-verbale")
    void takeMinutesApproval(Step step, MinutesApprovalForm form) {
        var decision = DecisionWords.decisionOf(step);
        if (form.esitoVerbale() == MinutesApprovalForm.Answer.APPROVATO) {
            minutes.approve(decision, step.actor().personId());
        } else {
            minutes.remark(decision, form.osservazioniPresidente());
        }
        step.decide("minutesApproved", form.esitoVerbale() == MinutesApprovalForm.Answer.APPROVATO);
    }

    record PublicationForm(
            @NotBlank(message = "indica il numero.") @Size(max = 30) String numeroAlbo,
            @NotNull(message = "indica da quando è pubblicato.") LocalDate pubblicatoDal) {}

    @Shows("pubblica-esito")
    Map<String, Object> showPublication(Step step) {
        var shown = words.subject(step);
        shown.put("esito", Outcome.valueOf(step.text("outcome")).italian());
        shown.put(
                "giorni",
                decisions.get(DecisionWords.decisionOf(step)).request().terms().publicationDays());
        shown.put("pubblicatoDal", step.today());
        return shown;
    }

    /** The secretary records the publication on the albo (TUEL art. 124). */
    @Takes("pubblica-esito")
    void takePublication(Step step, PublicationForm form) {
        minutes.publish(DecisionWords.decisionOf(step), form.numeroAlbo(), form.pubblicatoDal());
    }
}
