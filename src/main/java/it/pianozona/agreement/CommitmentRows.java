/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.plan.FundingSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of commitments. */
@Repository
class CommitmentRows {

    private final JdbcClient jdbc;

    CommitmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agreement's state, which cannot change until this transaction ends. */
    Agreement.State stateHeld(UUID agreement) {
        return jdbc.sql("select state from agreement where id = :id for share")
                .param("id", agreement)
                .query((row, n) -> Agreement.State.valueOf(row.getString(1)))
                .single();
    }

    List<Commitment> of(UUID agreement) {
        return jdbc.sql(
                        """
                select c.* from agreement_commitment c
                  left join agreement_party p on p.agreement = c.agreement and p.office = c.office
                 where c.agreement = :agreement order by p.position, c.office, c.year, c.action, c.source, c.id
                """)
                .param("agreement", agreement)
                .query(CommitmentRows::commitment)
                .list();
    }

    /** Names of all parties by office, those that left too. */
    Map<String, String> names(UUID agreement) {
        var names = new HashMap<String, String>();
        jdbc.sql("select office, name from agreement_party where agreement = :agreement")
                .param("agreement", agreement)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    Optional<Commitment> find(UUID agreement, UUID id) {
        return jdbc.sql("select * from agreement_commitment where agreement = :agreement and id = :id")
                .param("agreement", agreement)
                .param("id", id)
                .query(CommitmentRows::commitment)
                .optional();
    }

    void put(UUID agreement, Commitment commitment, String personId) {
        jdbc.sql(
                        """
                insert into agreement_commitment (id, agreement, office, action, year, source, available, amount,
                    non_financial, staff_fte, act, recorded_by)
                values (:id, :agreement, :office, :action, :year, :source, :available, :amount, :nonFinancial, :staff, :act, :person)
                on conflict (id) do update set action = excluded.action, year = excluded.year, source = excluded.source,
                    available = excluded.available, amount = excluded.amount, non_financial = excluded.non_financial,
                    staff_fte = excluded.staff_fte, act = excluded.act, recorded_by = excluded.recorded_by
                """)
                .param("id", commitment.id())
                .param("agreement", agreement)
                .param("office", commitment.office())
                .param("action", commitment.action())
                .param("year", commitment.year())
                .param("source", commitment.source().name())
                .param("available", commitment.available())
                .param("amount", commitment.amount())
                .param("nonFinancial", commitment.nonFinancial())
                .param("staff", commitment.staffFte())
                .param("act", commitment.act())
                .param("person", personId)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from agreement_commitment where id = :id")
                .param("id", id)
                .update();
    }

    void deleteOf(UUID agreement, Collection<String> offices) {
        jdbc.sql("delete from agreement_commitment where agreement = :agreement and office in (:offices)")
                .param("agreement", agreement)
                .param("offices", offices)
                .update();
    }

    private static Commitment commitment(ResultSet row, int n) throws SQLException {
        return new Commitment(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getObject("action", UUID.class),
                row.getInt("year"),
                FundingSource.valueOf(row.getString("source")),
                row.getBigDecimal("available"),
                row.getBigDecimal("amount"),
                row.getString("non_financial"),
                row.getBigDecimal("staff_fte"),
                row.getString("act"));
    }
}
