/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
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
    private final Table<Commitment> table;

    CommitmentRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("agreement_commitment", Commitment.class);
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
                .query(Columns.of(Commitment.class))
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
        return table.one("where agreement = ? and id = ?", agreement, id);
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
                .param("source", commitment.source().code())
                .param("available", commitment.available())
                .param("amount", commitment.amount())
                .param("nonFinancial", commitment.nonFinancial())
                .param("staff", commitment.staffFte())
                .param("act", commitment.act())
                .param("person", personId)
                .update();
    }

    void delete(UUID id) {
        table.delete("where id = ?", id);
    }

    void deleteOf(UUID agreement, Collection<String> offices) {
        table.delete("where agreement = ? and office = any(?)", agreement, offices);
    }
}
