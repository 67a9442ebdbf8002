/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of a concertation and the answers of its sides, in the database. */
@Repository
class ConcertationRows {

    private final JdbcClient jdbc;
    private final Table<Concertation.Answer> table;

    ConcertationRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("concertation_answer", Concertation.Answer.class, "guidance", "round", "side");
    }

    int lastRound(UUID guidance) {
        return jdbc.sql("select coalesce(max(round), 0) from concertation_meeting where guidance = ?")
                .param(guidance)
                .query(Integer.class)
                .single();
    }

    void insert(UUID guidance, int round, Concertation.Meeting meeting) {
        jdbc.sql(
                        """
                insert into concertation_meeting (guidance, round, held_on, place, present)
                values (?, ?, ?, ?, ?)
                """)
                .params(guidance, round, meeting.heldOn(), meeting.place(), meeting.present())
                .update();
    }

    void insert(UUID guidance, int round, Concertation.Answer answer, String person, LocalDate on) {
        table.insert(answer, "guidance", guidance, "round", round, "person", person, "given_on", on);
    }

    List<Concertation.Answer> answers(UUID guidance, int round) {
        return table.list("where guidance = ? and round = ? order by side", guidance, round);
    }
}
