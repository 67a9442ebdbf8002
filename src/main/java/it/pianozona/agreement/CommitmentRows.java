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
        table.save(commitment, "agreement", agreement, "recorded_by", personId);
    }

    void delete(UUID id) {
        table.delete("where id = ?", id);
    }

    void deleteOf(UUID agreement, Collection<String> offices) {
        table.delete("where agreement = ? and office = any(?)", agreement, offices);
    }
}
