/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the uploaded signature files; none is ever deleted. Rules: F-FIRMA. */
@Repository
class SignatureUploads {

    private final JdbcClient jdbc;
    private final Table<SignatureUpload> uploads;

    SignatureUploads(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.uploads = tables.part("agreement_upload", SignatureUpload.class);
    }

    void insert(Agreement agreement, SignatureUpload upload) {
        uploads.insert(upload, "agreement", agreement.id(), "round", agreement.round());
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
        return uploads.list(
                "where agreement = ? and round = ? order by uploaded_at, id", agreement.id(), agreement.round());
    }

    Optional<SignatureUpload> find(UUID id) {
        return uploads.find(id);
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
