/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files prove which line, in the database. */
@Repository
class EvidenceRows {

    private static final RowMapper<Evidence> EVIDENCE = Columns.of(Evidence.class);

    private final JdbcClient jdbc;
    private final Table<Evidence> table;

    EvidenceRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("incentive_evidence", Evidence.class);
    }

    /** @return false if the line already has the same file */
    boolean insert(Evidence evidence, String person) {
        return table.insertIfAbsent(evidence, "added_by", person);
    }

    List<Evidence> of(UUID line) {
        return table.list("where line = ? order by added_on, name, id", line);
    }

    /** The evidence, if it belongs to the claim. */
    Optional<Evidence> find(UUID id, String claim) {
        return jdbc.sql(
                        """
                select e.* from incentive_evidence e join incentive_line l on l.id = e.line
                where e.id = :id and l.claim = :claim
                """)
                .param("id", id)
                .param("claim", claim)
                .query(EVIDENCE)
                .optional();
    }
}
