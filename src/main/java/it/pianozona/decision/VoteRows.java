/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes and attendance. */
@Repository
class VoteRows {

    private final JdbcClient jdbc;
    private final Table<Seat> table;

    VoteRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("sitting_attendance", Seat.class, "sitting", "office");
    }

    /**
     * Adds the ballot to the last sitting, unless the office or the person has already voted in it.
     *
     * @param further a further vote of the same person, by delegation
     */
    boolean insertInLastSitting(UUID decisionId, Ballot ballot, Instant at, boolean further) {
        return jdbc.sql(
                                """
                insert into vote (sitting, office, person, choice, reason, delegation, conflict, cast_at, further,
                                  entered_by, received)
                select id, :office, :person, :choice, :reason, cast(:delegation as uuid), :conflict,
                       cast(:at as timestamptz), :further, cast(:by as text), cast(:received as text)
                  from sitting
                 where decision = :decision order by number desc limit 1
                on conflict do nothing
                """)
                        .param("decision", decisionId)
                        .param("office", ballot.officeId())
                        .param("person", ballot.personId())
                        .param("choice", ballot.choice().name())
                        .param("reason", ballot.reason())
                        .param("delegation", ballot.delegationId().orElse(null))
                        .param("conflict", ballot.conflict())
                        .param("at", Timestamp.from(at))
                        .param("further", further)
                        .param("by", ballot.entered().map(Ballot.Entered::by).orElse(null))
                        .param(
                                "received",
                                ballot.entered().map(Ballot.Entered::received).orElse(null))
                        .update()
                > 0;
    }

    /** The person's votes by delegation make room for their own, where one person may cast several. */
    void makeRoom(UUID sittingId, String personId) {
        jdbc.sql(
                        "update vote set further = true where sitting = :sitting and person = :person and delegation is not null")
                .param("sitting", sittingId)
                .param("person", personId)
                .update();
    }

    List<Ballot> of(UUID sittingId) {
        return jdbc.sql("select * from vote where sitting = :sitting order by office")
                .param("sitting", sittingId)
                .query(Columns.of(Ballot.class))
                .list();
    }

    Map<String, Choice> choices(UUID sittingId) {
        return of(sittingId).stream().collect(Collectors.toMap(Ballot::officeId, Ballot::choice));
    }

    /**
     * Records who sat in each seat: who has voted for it, otherwise the deputy with that delegation, otherwise its only holder.
     *
     * @param delegations of the deputies who sat
     * @return how many members are on record; fewer than there are where one person sat in two seats
     */
    int recordAttendance(
            Sitting sitting, Set<String> present, Set<UUID> delegations, List<String> members, boolean multi) {
        return jdbc.sql(
                        """
                insert into sitting_attendance (sitting, office, present, person, delegation, further)
                select :sitting, m.office, m.office = any (:present), coalesce(v.person, d.delegate, h.person),
                       case when v.person is null then d.id else v.delegation end,
                       :multi and (case when v.person is null then d.id else v.delegation end) is not null
                  from unnest(:members) m (office)
                  left join vote v on v.sitting = :sitting and v.office = m.office
                  left join delegation d on d.office = m.office and d.id = any (:delegations)
                  left join lateral (select min(person) as person from office_holder
                                      where office = m.office and valid_from <= :day
                                        and (valid_to is null or valid_to >= :day) having count(*) = 1) h on true
                on conflict do nothing
                """)
                .param("sitting", sitting.id())
                .param("present", present.toArray(String[]::new))
                .param("members", members.toArray(String[]::new))
                .param("delegations", delegations.toArray(UUID[]::new))
                .param("day", sitting.heldAt().toLocalDate())
                .param("multi", multi)
                .update();
    }

    void close(UUID sittingId, LocalTime closedAt, int members) {
        jdbc.sql("update sitting set closed_at = :closed, members = :members where id = :sitting")
                .param("closed", closedAt)
                .param("members", members)
                .param("sitting", sittingId)
                .update();
    }

    /** Who sat in each seat that was taken, as far as it is on record: person and, of a deputy, delegation. */
    Map<String, Seat> seats(UUID sittingId) {
        return table.list("where sitting = ? and present", sittingId).stream()
                .collect(Collectors.toMap(Seat::office, seat -> seat));
    }

    /** A seat that was taken. */
    record Seat(String office, Optional<String> person, Optional<UUID> delegation) {}

    /** The offices whose attendance is on record. */
    Set<String> offices(UUID sittingId) {
        return Set.copyOf(jdbc.sql("select office from sitting_attendance where sitting = :sitting")
                .param("sitting", sittingId)
                .query(String.class)
                .list());
    }

    Set<String> present(UUID sittingId) {
        return Set.copyOf(jdbc.sql("select office from sitting_attendance where sitting = :sitting and present")
                .param("sitting", sittingId)
                .query(String.class)
                .list());
    }
}
