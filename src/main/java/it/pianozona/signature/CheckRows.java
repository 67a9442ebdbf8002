/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept verdicts; the database refuses to change or delete them. */
@Repository
class CheckRows {

    private static final Columns<Check> CHECK = Columns.of(Check.class);

    /** The columns of a check; its report, which is long, is read alone. */
    private static final String WITHOUT_REPORT =
            CHECK.from("signature_check").replace("signature_check.report as report", "'' as report");

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
        return jdbc.sql("select %s from signature_check where id = :id".formatted(WITHOUT_REPORT))
                .param("id", id)
                .query(CHECK)
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

    /** PostgreSQL keeps no zero characters, which a forged certificate may contain. */
    private static String printable(String text) {
        return text.replace("\u0000", "");
    }
}
