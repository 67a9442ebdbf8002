/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.territory.Delegation;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The votes and seats of a sitting by the names of people; deputies with those in whose stead they acted. */
@Service
public class NamedVotes {

    private final VoteRows votes;
    private final People people;
    private final Delegations delegations;
    private final Attendance attendance;

    NamedVotes(VoteRows votes, People people, Delegations delegations, Attendance attendance) {
        this.votes = votes;
        this.people = people;
        this.delegations = delegations;
        this.attendance = attendance;
    }

    /** By office: every member who voted or whose seat was taken; four statements, whatever the body. */
    @Transactional(readOnly = true)
    public Map<String, NamedVote> of(UUID sittingId) {
        var ballots = votes.of(sittingId).stream().collect(Collectors.toMap(Ballot::officeId, Function.identity()));
        var seats = votes.seats(sittingId);
        var mandates = delegations
                .find(Stream.concat(
                                ballots.values().stream().map(Ballot::delegationId),
                                seats.values().stream().map(VoteRows.Seat::delegation))
                        .flatMap(Optional::stream)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Delegation::id, Function.identity()));
        var names = names(ballots, seats, mandates);
        var offices = new TreeSet<>(ballots.keySet());
        offices.addAll(seats.keySet());
        return offices.stream()
                .map(office -> named(
                        office,
                        Optional.ofNullable(ballots.get(office)),
                        Optional.ofNullable(seats.get(office)),
                        mandates,
                        names))
                .collect(Collectors.toMap(NamedVote::officeId, Function.identity()));
    }

    private Map<String, String> names(
            Map<String, Ballot> ballots, Map<String, VoteRows.Seat> seats, Map<UUID, Delegation> mandates) {
        var ids = Stream.of(
                        ballots.values().stream().map(Ballot::personId),
                        seats.values().stream().flatMap(seat -> seat.person().stream()),
                        mandates.values().stream().map(Delegation::delegatorId))
                .flatMap(Function.identity())
                .distinct()
                .toList();
        return people.find(ids).stream().collect(Collectors.toMap(Person::id, Person::fullName));
    }

    private static NamedVote named(
            String office,
            Optional<Ballot> ballot,
            Optional<VoteRows.Seat> seat,
            Map<UUID, Delegation> mandates,
            Map<String, String> names) {
        var person = ballot.map(Ballot::personId).or(() -> seat.flatMap(VoteRows.Seat::person));
        var mandate =
                ballot.isPresent() ? ballot.flatMap(Ballot::delegationId) : seat.flatMap(VoteRows.Seat::delegation);
        var delegation = mandate.map(mandates::get);
        return new NamedVote(
                office,
                person.map(id -> names.getOrDefault(id, id)),
                delegation.map(Delegation::delegatorId).map(id -> names.getOrDefault(id, id)),
                delegation.map(Delegation::cited),
                ballot.map(Ballot::choice),
                ballot.map(Ballot::reason).orElse(""),
                ballot.flatMap(Ballot::entered).map(Ballot.Entered::received));
    }

    /** How a seat may be filled at a sitting: the deputies with the offices and the delegations by which they may sit. */
    @Transactional(readOnly = true)
    public List<Deputy> deputies(List<String> officeIds, Sitting sitting) {
        var admitted = attendance.admitted(officeIds, sitting);
        var names = people
                .find(admitted.stream()
                        .flatMap(delegation -> Stream.of(delegation.delegateId(), delegation.delegatorId()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Person::fullName));
        return admitted.stream()
                .map(delegation -> new Deputy(
                        delegation.officeId(),
                        delegation.id(),
                        "%s per %s (%s)"
                                .formatted(
                                        names.get(delegation.delegateId()),
                                        names.get(delegation.delegatorId()),
                                        delegation.cited())))
                .toList();
    }

    /** A deputy who may sit for a member. */
    public record Deputy(String officeId, UUID delegation, String named) {}
}
