/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.rule.RuleViolated;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the uploaded signature files; none is ever deleted. Rules: F-FIRMA. */
@Repository
class SignatureUploads {

    private static final RowMapper<SignatureUpload> UPLOAD = (row, n) -> new SignatureUpload(
            row.getObject("id", UUID.class),
            row.getString("office"),
            row.getString("person"),
            row.getObject("check_id", UUID.class),
            Optional.ofNullable(row.getObject("file", UUID.class)),
            row.getString("sha256"),
            row.getString("file_name"),
            SignatureUpload.State.valueOf(row.getString("state")),
            row.getString("words"),
            row.getTimestamp("uploaded_at").toInstant());

    private final JdbcClient jdbc;

    SignatureUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Agreement agreement, SignatureUpload upload) {
        jdbc.sql(
                        """
                insert into agreement_upload (id, agreement, round, office, person, check_id, file, sha256, file_name, state,
                    words, uploaded_at)
                values (:id, :agreement, :round, :office, :person, :check, :file, :sha256, :name, :state, :words, :at)
                """)
                .param("id", upload.id())
                .param("agreement", agreement.id())
                .param("round", agreement.round())
                .param("office", upload.office())
                .param("person", upload.person())
                .param("check", upload.check())
                .param("file", upload.file().orElse(null))
                .param("sha256", upload.sha256())
                .param("name", upload.fileName())
                .param("state", upload.state().name())
                .param("words", upload.words())
                .param("at", Timestamp.from(upload.at()))
                .update();
    }

    void settle(UUID id, SignatureUpload.State state, String words) {
        jdbc.sql("update agreement_upload set state = :state, words = :words where id = :id")
                .param("state", state.name())
                .param("words", words)
                .param("id", id)
                .update();
    }

    /** The uploads of the round, oldest first. */
    List<SignatureUpload> of(Agreement agreement) {
        return jdbc.sql(
                        """
                select * from agreement_upload where agreement = :id and round = :round order by uploaded_at, id
                """)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .query(UPLOAD)
                .list();
    }

    Optional<SignatureUpload> find(UUID id) {
        return jdbc.sql("select * from agreement_upload where id = :id")
                .param("id", id)
                .query(UPLOAD)
                .optional();
    }

    /**
     * The file that the party uploaded last, if it may count as its signature.
     *
     * @throws RuleViolated if there is none, or if it was refused
     */
    SignatureUpload requireAccepted(Agreement agreement, String office) {
        var last = of(agreement).stream()
                .filter(upload -> upload.office().equals(office))
                .reduce((earlier, later) -> later)
                .orElseThrow(
                        () -> new RuleViolated(
                                "«File firmato»: non è ancora stato caricato; apri la pagina della firma, carica il file e poi concludi qui."));
        if (last.state() == SignatureUpload.State.REFUSED) {
            throw new RuleViolated("«File firmato»: l'ultimo file caricato è stato respinto. " + last.words());
        }
        return last;
    }
}
