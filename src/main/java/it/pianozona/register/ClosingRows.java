/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what was asked about the end of entries. */
@Repository
class ClosingRows {

    private final JdbcClient jdbc;
    private final Table<RegisterClosing> table;

    ClosingRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("register_closing", RegisterClosing.class);
    }

    void insert(RegisterClosing closing, LocalDate day) {
        table.insert(closing, "state", "PROPOSED", "proposed_on", day);
    }

    RegisterClosing get(UUID id) {
        return table.find(id).orElseThrow();
    }

    Optional<RegisterClosing> open(UUID entry) {
        return table.one("where entry = ? and state = 'PROPOSED'", entry);
    }

    void decide(UUID id, boolean confirmed, String person, LocalDate day) {
        jdbc.sql(
                        """
                update register_closing set state = ?, decided_by = ?, decided_on = ? where id = ?
                    and state = 'PROPOSED'
                """)
                .params(confirmed ? "CONFIRMED" : "REFUSED", person, day, id)
                .update();
    }
}
