/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import it.pianozona.table.Elsewhere;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions with their sittings, attendance, votes by name and minutes, for people who read them: three statements for all. */
@Service
public class DecisionArchive {

    private final JdbcClient jdbc;
    private final Minutes minutes;

    DecisionArchive(JdbcClient jdbc, Minutes minutes) {
        this.jdbc = jdbc;
        this.minutes = minutes;
    }

    /**
     * A decision with all that belongs to it.
     *
     * @param body name of the body that decides
     */
    public record Kept(Decision decision, String body, List<Meeting> meetings, Optional<Minutes.Text> minutes) {

        /** How the sitting that decided voted, see {@link Meeting#counted}; empty text while none has. */
        public String counted() {
            return meetings.stream()
                    .filter(meeting -> meeting.outcome().isPresent())
                    .reduce((earlier, later) -> later)
                    .map(Meeting::counted)
                    .orElse("");
        }
    }

    /**
     * A sitting and who was there.
     *
     * @param members how many seats the body had; empty until the sitting is closed
     * @param calledOff why it was not held: moved, or the proposal taken back
     */
    public record Meeting(
            @Column("") Sitting sitting,
            Optional<Outcome> outcome,
            Optional<LocalTime> closedAt,
            Optional<Integer> members,
            @Column("called_off_reason") Optional<String> calledOff,
            @Elsewhere List<Seat> seats) {

        private Meeting with(List<Seat> taken) {
            return new Meeting(sitting, outcome, closedAt, members, calledOff, taken);
        }

        public long present() {
            return seats.stream().filter(Seat::present).count();
        }

        public long votes(Choice choice) {
            return seats.stream()
                    .filter(seat -> seat.vote()
                            .flatMap(Vote::choice)
                            .filter(choice::equals)
                            .isPresent())
                    .count();
        }

        /** For example "9 favorevoli, 1 contrario"; empty text while no vote may be read. */
        public String counted() {
            return Stream.of(Choice.values())
                    .filter(choice -> votes(choice) > 0)
                    .map(choice -> choice.counted(votes(choice)))
                    .collect(Collectors.joining(", "));
        }

        /** Who voted otherwise than in favour, or gave a reason, in a sitting that is closed. */
        public List<Seat> differing() {
            return seats.stream().filter(Seat::differs).toList();
        }

        /** More than half of the members in first call, a third of them in second (requirement 3.1). */
        public Optional<Integer> quorum() {
            return members.map(seats -> sitting.call() == 1 ? seats / 2 + 1 : (seats + 2) / 3);
        }
    }

    /**
     * A seat of the body in a sitting.
     *
     * @param office id of the member's office
     * @param sat who sat in it: the holder, or a deputy; empty in sittings of before that was recorded
     */
    public record Seat(String office, boolean present, Optional<String> sat, @Column("") Optional<Vote> vote) {

        boolean differs() {
            return vote.filter(one -> one.conflict()
                            || !one.reason().isEmpty()
                            || one.choice()
                                    .filter(choice -> choice != Choice.FAVOREVOLE)
                                    .isPresent())
                    .isPresent();
        }

        /** For example "favorevole", "assente"; who has voted where how is not yet read. */
        public String words() {
            return vote.map(one -> one.choice().map(Choice::italian).orElse("ha votato"))
                    .orElse(present ? "presente, nessun voto" : "assente");
        }
    }

    /**
     * A vote.
     *
     * @param person who voted
     * @param choice empty, and with it the reason, until the sitting is closed: who has voted is known, how is not (N-24)
     * @param holder the person in office, where a deputy voted in their stead
     * @param received how the vote came, where the secretariat entered it for the member
     */
    public record Vote(
            String person,
            Optional<Choice> choice,
            String reason,
            @Column("delegator") Optional<String> holder,
            boolean conflict,
            Optional<String> received) {}

    /** A sitting and, where there is one, a seat of it: a row for each seat. */
    private record Attended(@Column("") Meeting meeting, @Column("") Optional<Seat> seat) {}

    private record Asked(@Column("") Decision decision, String bodyName) {}

    /** The decisions asked under those business keys, in the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<Kept> of(Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return List.of();
        }
        var bodies = jdbc.sql(
                        """
                select d.*, b.name as body_name from collegial_decision d join body b on b.id = d.body
                where d.business_key in (:keys) order by d.opened_on, d.id
                """)
                .param("keys", businessKeys)
                .query(Columns.of(Asked.class))
                .list();
        var ids = bodies.stream().map(asked -> asked.decision().id()).toList();
        var meetings = meetings(ids);
        var written = minutes.of(ids);
        return bodies.stream()
                .map(asked -> new Kept(
                        asked.decision(),
                        asked.bodyName(),
                        meetings.getOrDefault(asked.decision().id(), List.of()),
                        Optional.ofNullable(written.get(asked.decision().id()))))
                .toList();
    }

    private Map<UUID, List<Meeting>> meetings(List<UUID> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                with called as (select * from sitting where decision in (:decisions)),
                seat as (
                    select a.sitting, a.office, a.present, a.person as sat
                      from sitting_attendance a join called c on c.id = a.sitting
                    union all
                    select v.sitting, v.office, true, v.person from vote v join called c on c.id = v.sitting
                     where c.closed_at is null)
                select c.*, s.office, s.present, s.sat, v.person,
                       case when c.closed_at is not null then v.choice end as choice,
                       case when c.closed_at is not null then v.reason else '' end as reason,
                       c.closed_at is not null and v.conflict as conflict, v.received, g.delegator
                from called c
                left join seat s on s.sitting = c.id
                left join vote v on v.sitting = s.sitting and v.office = s.office
                left join delegation g on g.id = v.delegation
                order by c.decision, c.number, s.office
                """)
                .param("decisions", decisions)
                .query(Columns.of(Attended.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Attended::meeting,
                        LinkedHashMap::new,
                        Collectors.flatMapping(one -> one.seat().stream(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(one -> one.getKey().with(one.getValue()))
                .collect(Collectors.groupingBy(meeting -> meeting.sitting().decisionId()));
    }
}
