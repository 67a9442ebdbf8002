/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.document.FileKind;
import it.pianozona.document.StoredFiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.Expectation;
import it.pianozona.signature.SignatureChecks;
import it.pianozona.signature.Verdict;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the signed files of adherents and of the parties of subsequent acts, each with its verdict; none is ever removed. */
@Component
class SignedFiles {

    private static final RowMapper<SignedFile> UPLOAD = (row, n) -> new SignedFile(
            row.getString("office"),
            row.getString("file_name"),
            row.getString("sha256"),
            Optional.ofNullable(row.getObject("file", UUID.class)),
            SignedFile.State.valueOf(row.getString("state")),
            row.getString("words"),
            row.getString("tax_code"),
            row.getTimestamp("uploaded_at").toInstant());

    private final SignatureChecks checks;
    private final StoredFiles files;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SignedFiles(
            SignatureChecks checks,
            StoredFiles files,
            BusinessClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.files = files;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What is to be signed, by whom.
     *
     * @param subject the adhesion or the act
     * @param round of the act; 1 for an adhesion
     * @param issued the document
     * @param taxCodes codice fiscale of those who may sign
     */
    record ToSign(UUID subject, int round, String office, UUID issued, Set<String> taxCodes) {}

    /** Verifies the file, outside any transaction, and keeps it with its verdict; of a refused one hash and reason. */
    SignedFile upload(ToSign asked, String personId, String fileName, byte[] bytes) {
        var earlier = of(asked.subject(), asked.round());
        var holding = earlier.stream()
                .filter(upload -> upload.state() != SignedFile.State.REFUSED)
                .toList();
        var verdict = checks.examine(
                bytes,
                new Expectation(
                        files.bytes(asked.issued()),
                        holding.stream().map(SignedFile::sha256).collect(Collectors.toSet()),
                        asked.taxCodes(),
                        holding.stream().map(SignedFile::taxCode).collect(Collectors.toSet())));
        return transaction.execute(status -> keep(asked, personId, fileName, bytes, verdict));
    }

    private SignedFile keep(ToSign asked, String personId, String fileName, byte[] bytes, Verdict verdict) {
        var check = checks.keep(verdict, fileName);
        var kept = check.holds()
                ? Optional.of(files.keep(fileName, mediaType(bytes), bytes))
                : Optional.<UUID>empty();
        var upload = new SignedFile(
                asked.office(),
                fileName,
                check.sha256(),
                kept,
                SignedFile.State.valueOf(check.state().name()),
                check.words(),
                check.taxCode(),
                clock.instant());
        insert(asked, personId, check.id(), upload);
        return upload;
    }

    private static String mediaType(byte[] signed) {
        return FileKind.of(signed).orElse(FileKind.P7M).mediaType();
    }

    private void insert(ToSign asked, String personId, UUID check, SignedFile upload) {
        jdbc.sql(
                        """
                insert into adhesion_upload (id, subject, round, office, person, check_id, file, sha256, file_name, state, words,
                    tax_code, uploaded_at)
                values (:id, :subject, :round, :office, :person, :check, :file, :sha256, :name, :state, :words, :taxCode, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("subject", asked.subject())
                .param("round", asked.round())
                .param("office", upload.office())
                .param("person", personId)
                .param("check", check)
                .param("file", upload.file().orElse(null))
                .param("sha256", upload.sha256())
                .param("name", upload.fileName())
                .param("state", upload.state().name())
                .param("words", upload.words())
                .param("taxCode", upload.taxCode())
                .param("at", Timestamp.from(upload.at()))
                .update();
    }

    /** The uploads of a subject in a round, oldest first. */
    List<SignedFile> of(UUID subject, int round) {
        return jdbc.sql(
                        "select * from adhesion_upload where subject = :subject and round = :round order by uploaded_at, id")
                .param("subject", subject)
                .param("round", round)
                .query(UPLOAD)
                .list();
    }

    /**
     * The last file of the office, if it may count as its signature.
     *
     * @throws RuleViolated if there is none, or it was refused
     */
    SignedFile requireAccepted(UUID subject, int round, String office) {
        var last = of(subject, round).stream()
                .filter(upload -> upload.office().equals(office))
                .reduce((earlier, later) -> later)
                .orElseThrow(
                        () -> new RuleViolated(
                                "«File firmato»: non è ancora stato caricato; apri la pagina della firma, carica il file e poi concludi qui (F-FIRMA)."));
        if (last.state() == SignedFile.State.REFUSED) {
            throw new RuleViolated("«File firmato»: l'ultimo file caricato è stato respinto. " + last.words());
        }
        return last;
    }
}
