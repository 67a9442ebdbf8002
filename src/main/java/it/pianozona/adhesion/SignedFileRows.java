/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the signed files of adhesions and subsequent acts. */
@Repository
class SignedFileRows {

    private static final RowMapper<SignedFile> UPLOAD = (row, n) -> new SignedFile(
            row.getObject("id", UUID.class),
            row.getString("office"),
            row.getObject("check_id", UUID.class),
            row.getString("file_name"),
            row.getString("sha256"),
            Optional.ofNullable(row.getObject("file", UUID.class)),
            SignedFile.State.valueOf(row.getString("state")),
            row.getString("words"),
            row.getString("tax_code"),
            row.getString("attested"),
            row.getTimestamp("uploaded_at").toInstant());

    private final JdbcClient jdbc;

    SignedFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SignedFiles.Paper paper, String personId, SignedFile upload) {
        jdbc.sql(
                        """
                insert into adhesion_upload (id, subject, round, office, person, check_id, file, sha256, file_name, state, words,
                    tax_code, attested, uploaded_at)
                values (:id, :subject, :round, :office, :person, :check, :file, :sha256, :name, :state, :words, :taxCode,
                    :attested, :at)
                """)
                .param("id", upload.id())
                .param("subject", paper.subject())
                .param("round", paper.round())
                .param("office", upload.office())
                .param("person", personId)
                .param("check", upload.check())
                .param("file", upload.file().orElse(null))
                .param("sha256", upload.sha256())
                .param("name", upload.fileName())
                .param("state", upload.state().name())
                .param("words", upload.words())
                .param("taxCode", upload.taxCode())
                .param("attested", upload.attested())
                .param("at", Timestamp.from(upload.at()))
                .update();
    }

    List<SignedFile> of(SignedFiles.Paper paper) {
        return jdbc.sql(
                        "select * from adhesion_upload where subject = :subject and round = :round order by uploaded_at, id")
                .param("subject", paper.subject())
                .param("round", paper.round())
                .query(UPLOAD)
                .list();
    }

    void settle(UUID id, SignedFile.State state, String words) {
        jdbc.sql("update adhesion_upload set state = :state, words = :words where id = :id")
                .param("state", state.name())
                .param("words", words)
                .param("id", id)
                .update();
    }

    void attest(UUID id, String words) {
        jdbc.sql("update adhesion_upload set attested = :words where id = :id")
                .param("words", words)
                .param("id", id)
                .update();
    }
}
