/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.Ballot;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Convocation;
import it.pianozona.decision.LapsedVotes;
import it.pianozona.decision.NamedVotes;
import it.pianozona.decision.Sitting;
import it.pianozona.territory.BodyMember;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Options;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of {@code collegial-decision} until the vote: convocation and attendance. */
@ProcessForms
class SittingForms {

    private final CollegialDecisions decisions;
    private final DecisionWords words;
    private final NamedVotes votes;
    private final LapsedVotes lapsed;
    private final BusinessClock clock;

    SittingForms(
            CollegialDecisions decisions,
            DecisionWords words,
            NamedVotes votes,
            LapsedVotes lapsed,
            BusinessClock clock) {
        this.decisions = decisions;
        this.words = words;
        this.votes = votes;
        this.lapsed = lapsed;
        this.clock = clock;
    }

    record ConvocationForm(
            @NotNull(message = "indica quando si tiene la seduta.") LocalDateTime dataOra,
            @NotBlank(message = "indica il luogo o il collegamento.") @Size(max = 300) String luogo,
            @NotBlank(message = "scrivi l'ordine del giorno.") @Size(max = 4000) String ordineDelGiorno,
            Optional<LocalDateTime> secondaConvocazione,
            boolean confermaLontana) {}

    @Shows("convocazione")
    Map<String, Object> showConvocation(Step step) {
        var shown = words.subject(step);
        var request = decisions.get(DecisionWords.decisionOf(step)).request();
        shown.put("preavviso", request.terms().noticeDays());
        shown.put(
                "rinviata",
                decisions
                        .calledOff(DecisionWords.decisionOf(step))
                        .map(reason -> "**La seduta di prima è stata rinviata:** " + reason)
                        .orElse(""));
        shown.put("confermaLontana", false);
        shown.put("pagina", DecisionWords.page(step));
        shown.put("ordineDelGiorno", "1. " + request.subjectTitle() + ": esame e approvazione");
        return shown;
    }

    /** F-CONV: the secretary convenes the body. */
    @Takes("convocazione")
    void takeConvocation(Step step, ConvocationForm form) {
        var sitting = decisions.convene(
                DecisionWords.decisionOf(step),
                new Convocation(
                        form.dataOra(),
                        form.luogo(),
                        form.ordineDelGiorno(),
                        form.secondaConvocazione(),
                        form.confermaLontana()));
        step.decide(DecisionModel.SITTING_AT, DecisionModel.date(sitting.heldAt()));
    }

    record AttendanceForm(
            List<String> presenti, @NotNull(message = "indica l'ora di chiusura.") LocalTime oraChiusura) {}

    @Shows("registra-presenze")
    Map<String, Object> showAttendance(Step step) {
        var shown = words.sitting(step);
        var called = decisions.called(DecisionWords.decisionOf(step));
        var sitting = called.sitting();
        var members = decisions.members(called);
        var named = votes.of(sitting.id());
        var seats = seats(members, sitting);
        shown.put("pagina", DecisionWords.page(step));
        shown.put("componenti", seats);
        var without = lapsed.of(sitting);
        var counting = named.keySet().stream()
                .filter(office -> !without.containsKey(office))
                .collect(Collectors.toSet());
        shown.put("presenti", whoVoted(seats, counting, decisions.ballots(sitting.id())));
        shown.put(
                "voti",
                members.stream()
                        .map(member -> Map.of(
                                "componente",
                                member.label(),
                                "votato",
                                Optional.ofNullable(without.get(member.officeId()))
                                        .map(why -> "no: il voto è accantonato, " + why)
                                        .or(() -> Optional.ofNullable(named.get(member.officeId()))
                                                .map(vote -> "sì: " + vote.who()))
                                        .orElse("no")))
                        .toList());
        shown.put(
                "oraChiusura",
                clock.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
        return shown;
    }

    /** F-PRES: the secretary records who was present, which closes the sitting; the others are absent. */
    @Takes("registra-presenze")
    void takeAttendance(Step step, AttendanceForm form) {
        var byDelegation = form.presenti().stream()
                .collect(Collectors.partitioningBy(SittingForms::isDelegation, Collectors.toSet()));
        var tally = decisions.close(
                DecisionWords.decisionOf(step),
                byDelegation.get(false),
                byDelegation.get(true).stream().map(UUID::fromString).collect(Collectors.toSet()),
                form.oraChiusura());
        tally.inputs().forEach(step::hand);
    }

    /** Whoever has voted was there: the member, or the deputy who voted in their stead. */
    private static List<String> whoVoted(List<Map<String, String>> seats, Set<String> offices, List<Ballot> ballots) {
        var offered = seats.stream().map(seat -> seat.get("value")).collect(Collectors.toSet());
        var deputies = ballots.stream()
                .filter(ballot -> ballot.delegationId().isPresent())
                .collect(Collectors.toMap(
                        Ballot::officeId, ballot -> ballot.delegationId().get().toString()));
        return seats.stream()
                .map(seat -> seat.get("value"))
                .filter(offices::contains)
                .map(office -> offered.contains(deputies.get(office)) ? deputies.get(office) : office)
                .toList();
    }

    /** Each member, and after it the deputies who may sit for it. */
    private List<Map<String, String>> seats(List<BodyMember> members, Sitting sitting) {
        var deputies = votes.deputies(members.stream().map(BodyMember::officeId).toList(), sitting);
        return members.stream()
                .flatMap(member -> Stream.concat(
                        Stream.of(Options.of(member.officeId(), member.label())),
                        deputies.stream()
                                .filter(deputy -> deputy.officeId().equals(member.officeId()))
                                .map(deputy -> Options.of(
                                        deputy.delegation().toString(), member.label() + ": " + deputy.named()))))
                .toList();
    }

    private static boolean isDelegation(String chosen) {
        return chosen.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
