/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what was asked about the end of entries. */
@Repository
class ClosingRows {

    private final JdbcClient jdbc;

    ClosingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RegisterClosing closing, LocalDate day) {
        jdbc.sql(
                        """
                insert into register_closing (id, entry, last_day, reason, state, proposed_by, proposed_on)
                values (:id, :entry, :last, :reason, 'PROPOSED', :person, :day)
                """)
                .param("id", closing.id())
                .param("entry", closing.entry())
                .param("last", closing.lastDay())
                .param("reason", closing.reason())
                .param("person", closing.proposedBy())
                .param("day", day)
                .update();
    }

    RegisterClosing get(UUID id) {
        return jdbc.sql("select * from register_closing where id = :id")
                .param("id", id)
                .query(ClosingRows::closing)
                .single();
    }

    Optional<RegisterClosing> open(UUID entry) {
        return jdbc.sql("select * from register_closing where entry = :entry and state = 'PROPOSED'")
                .param("entry", entry)
                .query(ClosingRows::closing)
                .optional();
    }

    void decide(UUID id, boolean confirmed, String person, LocalDate day) {
        jdbc.sql(
                        """
                update register_closing set state = :state, decided_by = :person, decided_on = :day where id = :id
                    and state = 'PROPOSED'
                """)
                .param("state", confirmed ? "CONFIRMED" : "REFUSED")
                .param("person", person)
                .param("day", day)
                .param("id", id)
                .update();
    }

    private static RegisterClosing closing(ResultSet row, int n) throws SQLException {
        return new RegisterClosing(
                row.getObject("id", UUID.class),
                row.getObject("entry", UUID.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("proposed_by"));
    }
}
