/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files prove which line, in the database. */
@Repository
class EvidenceRows {

    private static final RowMapper<Evidence> EVIDENCE = (row, n) -> new Evidence(
            row.getObject("id", UUID.class),
            row.getObject("line", UUID.class),
            row.getObject("file", UUID.class),
            row.getString("name"),
            row.getString("description"),
            row.getString("sha256"),
            row.getLong("size"),
            row.getObject("added_on", LocalDate.class));

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the line already has the same file */
    boolean insert(Evidence evidence, String person) {
        return jdbc.sql(
                                """
                insert into incentive_evidence (id, line, file, name, description, sha256, size, added_by, added_on)
                values (:id, :line, :file, :name, :description, :sha256, :size, :by, :on) on conflict do nothing
                """)
                        .param("id", evidence.id())
                        .param("line", evidence.line())
                        .param("file", evidence.file())
                        .param("name", evidence.name())
                        .param("description", evidence.description())
                        .param("sha256", evidence.sha256())
                        .param("size", evidence.size())
                        .param("by", person)
                        .param("on", evidence.addedOn())
                        .update()
                > 0;
    }

    List<Evidence> of(UUID line) {
        return jdbc.sql("select * from incentive_evidence where line = :line order by added_on, name, id")
                .param("line", line)
                .query(EVIDENCE)
                .list();
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
