/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of a concertation and the answers of its sides, in the database. */
@Repository
class ConcertationRows {

    private final JdbcClient jdbc;

    ConcertationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int lastRound(UUID guidance) {
        return jdbc.sql("select coalesce(max(round), 0) from concertation_meeting where guidance = :guidance")
                .param("guidance", guidance)
                .query(Integer.class)
                .single();
    }

    void insert(UUID guidance, int round, Concertation.Meeting meeting) {
        jdbc.sql(
                        """
                insert into concertation_meeting (guidance, round, held_on, place, present)
                values (:guidance, :round, :on, :place, :present)
                """)
                .param("guidance", guidance)
                .param("round", round)
                .param("on", meeting.heldOn())
                .param("place", meeting.place())
                .param("present", meeting.present())
                .update();
    }

    void insert(UUID guidance, int round, Concertation.Answer answer, String person, LocalDate on) {
        jdbc.sql(
                        """
                insert into concertation_answer (guidance, round, side, confirmed, reason, person, given_on)
                values (:guidance, :round, :side, :confirmed, :reason, :person, :on)
                """)
                .param("guidance", guidance)
                .param("round", round)
                .param("side", answer.side().name())
                .param("confirmed", answer.confirmed())
                .param("reason", answer.reason())
                .param("person", person)
                .param("on", on)
                .update();
    }

    List<Concertation.Answer> answers(UUID guidance, int round) {
        return jdbc.sql(
                        """
                select * from concertation_answer where guidance = :guidance and round = :round order by side
                """)
                .param("guidance", guidance)
                .param("round", round)
                .query((row, n) -> new Concertation.Answer(
                        Concertation.Side.valueOf(row.getString("side")),
                        row.getBoolean("confirmed"),
                        row.getString("reason")))
                .list();
    }
}
