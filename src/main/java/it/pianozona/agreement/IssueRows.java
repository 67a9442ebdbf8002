/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the issued documents, one for each round that comes so far. */
@Repository
class IssueRows {

    private final JdbcClient jdbc;

    IssueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Agreement agreement, IssuedDocument issued) {
        jdbc.sql(
                        """
                insert into agreement_issue (agreement, round, number, file, sha256, frozen, issued_on)
                values (:id, :round, :number, :file, :sha256, :frozen, :on)
                """)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("number", issued.number())
                .param("file", issued.file())
                .param("sha256", issued.sha256())
                .param("frozen", issued.frozen())
                .param("on", issued.issuedOn())
                .update();
    }

    Optional<IssuedDocument> find(Agreement agreement) {
        return jdbc.sql("select * from agreement_issue where agreement = :id and round = :round")
                .param("id", agreement.id())
                .param("round", agreement.round())
                .query((row, n) -> new IssuedDocument(
                        row.getString("number"),
                        row.getObject("file", UUID.class),
                        row.getString("sha256"),
                        row.getObject("frozen", UUID.class),
                        row.getObject("issued_on", LocalDate.class)))
                .optional();
    }
}
