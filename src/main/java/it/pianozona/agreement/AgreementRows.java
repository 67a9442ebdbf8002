/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of agreements and of their parties. */
@Repository
class AgreementRows {

    private static final RowMapper<Agreement> AGREEMENT = (row, n) -> new Agreement(
            row.getObject("id", UUID.class),
            row.getString("cycle"),
            row.getString("area"),
            row.getInt("round"),
            row.getInt("remark_rounds"),
            Agreement.State.valueOf(row.getString("state")),
            row.getString("object"),
            row.getString("promoter"),
            row.getBoolean("planning_variation"),
            row.getBoolean("state_bodies"),
            row.getBoolean("supra_district"),
            row.getObject("opened_on", LocalDate.class),
            Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
            Optional.ofNullable(row.getObject("in_force_on", LocalDate.class)));

    private static final RowMapper<Party> PARTY = (row, n) -> new Party(
            row.getString("office"),
            Party.Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            Optional.ofNullable(row.getString("istat")),
            row.getInt("position"),
            Optional.ofNullable(row.getObject("left_on", LocalDate.class)));

    private final JdbcClient jdbc;

    AgreementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Agreement> find(String cycleKey) {
        return jdbc.sql("select * from agreement where cycle = :cycle")
                .param("cycle", cycleKey)
                .query(AGREEMENT)
                .optional();
    }

    List<Party> parties(UUID agreement) {
        return jdbc.sql("select * from agreement_party where agreement = :id order by kind desc, position, office")
                .param("id", agreement)
                .query(PARTY)
                .list();
    }
}
