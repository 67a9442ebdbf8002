/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept verdicts; the database refuses to change or delete them. */
@Repository
class CheckRows {

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Check save(Check check) {
        var verdict = check.verdict();
        jdbc.sql(
                        """
                        insert into signature_check (id, file_name, sha256, state, reason, format, signer_name, tax_code, signed_at,
                                                     level, stamped_at, qualification, mode, report, repeats, verified_at)
                        values (:id, :fileName, :sha256, :state, :reason, :format, :signer, :taxCode, :signedAt,
                                :level, :stampedAt, :qualification, :mode, :report, :repeats, :at)""")
                .param("id", check.id())
                .param("fileName", check.fileName())
                .param("sha256", verdict.sha256())
                .param("state", verdict.state().name())
                .param("reason", verdict.reason().name())
                .param("format", verdict.format().name())
                .param("signer", printable(verdict.signerName()))
                .param("taxCode", verdict.taxCode())
                .param("signedAt", verdict.signedAt().map(Timestamp::from).orElse(null))
                .param("level", verdict.level().name())
                .param("stampedAt", verdict.stampedAt().map(Timestamp::from).orElse(null))
                .param("qualification", verdict.qualification())
                .param("mode", verdict.mode().name())
                .param("report", printable(verdict.report()))
                .param("repeats", check.repeats().orElse(null))
                .param("at", Timestamp.from(check.at()))
                .update();
        return check;
    }

    Optional<Check> find(UUID id) {
        return jdbc.sql("select * from signature_check where id = :id")
                .param("id", id)
                .query(CheckRows::check)
                .optional();
    }

    Set<PlacedSignature> placed(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql(
                        "select distinct tax_code, signed_at from signature_check where id = any (:ids) and tax_code <> ''")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new PlacedSignature(
                        row.getString("tax_code"),
                        Optional.ofNullable(row.getTimestamp("signed_at")).map(Timestamp::toInstant)))
                .set());
    }

    String report(UUID id) {
        return jdbc.sql("select report from signature_check where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static Check check(ResultSet row, int number) throws SQLException {
        var verdict = new Verdict(
                Verdict.State.valueOf(row.getString("state")),
                Reason.valueOf(row.getString("reason")),
                Verdict.Format.valueOf(row.getString("format")),
                row.getString("signer_name"),
                row.getString("tax_code"),
                Optional.ofNullable(row.getTimestamp("signed_at")).map(Timestamp::toInstant),
                Verdict.Level.valueOf(row.getString("level")),
                Optional.ofNullable(row.getTimestamp("stamped_at")).map(Timestamp::toInstant),
                row.getString("sha256"),
                row.getString("qualification"),
                Verdict.Mode.valueOf(row.getString("mode")),
                "");
        return new Check(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                verdict,
                Optional.ofNullable(row.getObject("repeats", UUID.class)),
                row.getTimestamp("verified_at").toInstant());
    }

    /** PostgreSQL keeps no zero characters, which a forged certificate may contain. */
    private static String printable(String text) {
        return text.replace("\u0000", "");
    }
}
