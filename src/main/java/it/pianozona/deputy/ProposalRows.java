/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.deputy.Proposal.Outcome;
import it.pianozona.record.NextNumber;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the proposals. */
@Repository
class ProposalRows {

    private final JdbcClient jdbc;
    private final Table<Proposal> table;
    private final NextNumber numbers;

    ProposalRows(JdbcClient jdbc, Tables tables, NextNumber numbers) {
        this.jdbc = jdbc;
        this.table = tables.part("delegation_proposal", Proposal.class, "business_key");
        this.numbers = numbers;
    }

    /** Two delegations of one office wait for each other, so that the same one sent twice is seen. */
    void lock(String office) {
        numbers.lock("delegation_proposal", office);
    }

    /** {@code TERRITORY-DEL-n}; two of one territory wait for each other. */
    String nextKey(String territory) {
        return numbers.key("delegation_proposal", "business_key", territory + "-DEL");
    }

    void insert(Proposal proposal, LocalDate writtenOn) {
        table.insert(proposal, "written_on", writtenOn);
    }

    Optional<Proposal> find(String key) {
        return table.find(key);
    }

    /** Those that wait for an answer, for some offices. */
    List<Proposal> open(Collection<String> officeIds) {
        if (officeIds.isEmpty()) {
            return List.of();
        }
        return table.list("where office = any(?) and outcome is null order by written_on, business_key", officeIds);
    }

    /** Says how it ended; false if it had ended already. */
    boolean conclude(String key, Outcome outcome, String reason, Optional<UUID> delegation) {
        return jdbc.sql(
                                """
                update delegation_proposal set outcome = :outcome, reason = :reason, delegation = :delegation
                where business_key = :key and outcome is null
                """)
                        .param("key", key)
                        .param("outcome", outcome.name())
                        .param("reason", reason)
                        .param("delegation", delegation.orElse(null))
                        .update()
                > 0;
    }
}
