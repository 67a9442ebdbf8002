/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import it.pianozona.signature.Check;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the signed files; none is ever deleted. */
@Repository
class SignedFileRows {

    private final JdbcClient jdbc;
    private final Table<SignedFile> table;

    SignedFileRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("signed_file", SignedFile.class);
    }

    void insert(SignedFiles.Paper paper, String personId, SignedFile file) {
        table.insert(file, "subject", paper.subject(), "round", paper.round(), "person", personId);
    }

    List<SignedFile> of(SignedFiles.Paper paper) {
        return table.list("where subject = ? and round = ? order by uploaded_at, id", paper.subject(), paper.round());
    }

    void settle(UUID id, Check check) {
        jdbc.sql("update signed_file set state = :state, words = :words where id = :id")
                .param("state", check.state().name())
                .param("words", check.words())
                .param("id", id)
                .update();
    }

    void attest(UUID id, String words) {
        table.set(id, "attested", words);
    }
}
