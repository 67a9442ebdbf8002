/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
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
    private final Table<Check> table;

    CheckRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.of("signature_check", Check.class);
    }

    Check save(Check check) {
        var verdict = check.verdict();
        table.insert(check, "signer_name", printable(verdict.signerName()), "report", printable(verdict.report()));
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
                .query(Columns.of(PlacedSignature.class))
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
