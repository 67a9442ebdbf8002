/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.Ballot;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.LapsedVotes;
import it.pianozona.decision.NamedVotes;
import it.pianozona.decision.Sitting;
import it.pianozona.territory.BodyMember;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.TypedForm;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** F-PRES: the secretary records who was present, which closes the sitting; the others are absent. */
@Component
class AttendanceForm implements TypedForm<AttendanceForm.Filled> {

    record Filled(List<String> presenti, @NotNull(message = "indica l'ora di chiusura.") LocalTime oraChiusura) {}

    private final CollegialDecisions decisions;
    private final NamedVotes votes;
    private final LapsedVotes lapsed;
    private final DecisionWords words;
    private final BusinessClock clock;

    AttendanceForm(
            CollegialDecisions decisions,
            NamedVotes votes,
            LapsedVotes lapsed,
            DecisionWords words,
            BusinessClock clock) {
        this.lapsed = lapsed;
        this.decisions = decisions;
        this.votes = votes;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "registra-presenze";
    }

    @Override
    public Class<Filled> record() {
        return Filled.class;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
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
                        Stream.of(option(member.officeId(), member.label())),
                        deputies.stream()
                                .filter(deputy -> deputy.officeId().equals(member.officeId()))
                                .map(deputy -> option(
                                        deputy.delegation().toString(), member.label() + ": " + deputy.named()))))
                .toList();
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    @Override
    public void submit(Step step, Filled form) {
        var byDelegation = form.presenti().stream()
                .collect(Collectors.partitioningBy(AttendanceForm::isDelegation, Collectors.toSet()));
        var tally = decisions.close(
                DecisionWords.decisionOf(step),
                byDelegation.get(false),
                byDelegation.get(true).stream().map(UUID::fromString).collect(Collectors.toSet()),
                form.oraChiusura());
        tally.inputs().forEach(step::hand);
    }

    private static boolean isDelegation(String chosen) {
        return chosen.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
