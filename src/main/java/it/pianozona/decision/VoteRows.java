/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

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

    VoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the ballot to the last sitting, unless the office or the person has already voted in it. */
    boolean insertInLastSitting(UUID decisionId, Ballot ballot, Instant at) {
        return jdbc.sql(
                                """
                insert into vote (sitting, office, person, choice, reason, delegation, conflict, cast_at)
                select id, :office, :person, :choice, :reason, cast(:delegation as uuid), :conflict, cast(:at as timestamptz)
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
                        .update()
                > 0;
    }

    List<Ballot> of(UUID sittingId) {
        return jdbc.sql(
                        "select office, person, choice, reason, delegation, conflict from vote where sitting = :sitting order by office")
                .param("sitting", sittingId)
                .query((row, n) -> new Ballot(
                        row.getString("office"),
                        row.getString("person"),
                        Choice.valueOf(row.getString("choice")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("delegation", UUID.class)),
                        row.getBoolean("conflict")))
                .list();
    }

    Map<String, Choice> choices(UUID sittingId) {
        return of(sittingId).stream().collect(Collectors.toMap(Ballot::officeId, Ballot::choice));
    }

    void recordAttendance(UUID sittingId, Set<String> present, List<String> members, LocalTime closedAt) {
        jdbc.sql(
                        """
                insert into sitting_attendance (sitting, office, present)
                select :sitting, office, office = any (:present) from unnest(:members) office
                """)
                .param("sitting", sittingId)
                .param("present", present.toArray(String[]::new))
                .param("members", members.toArray(String[]::new))
                .update();
        jdbc.sql("update sitting set closed_at = :closed, members = :members where id = :sitting")
                .param("closed", closedAt)
                .param("members", members.size())
                .param("sitting", sittingId)
                .update();
    }

    Set<String> present(UUID sittingId) {
        return Set.copyOf(jdbc.sql("select office from sitting_attendance where sitting = :sitting and present")
                .param("sitting", sittingId)
                .query(String.class)
                .list());
    }
}
