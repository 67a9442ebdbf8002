/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.workflow.OnBehalfStep;
import it.pianozona.workflow.Receipt;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the entries on behalf. */
@Repository
class EntryRows {

    private final JdbcClient jdbc;
    private final Table<EntryOnBehalf> table;

    EntryRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("entry_on_behalf", EntryOnBehalf.class);
    }

    UUID insert(
            OnBehalfStep step, Optional<UUID> organisation, String personId, Receipt receipt, UUID file, Instant at) {
        var entry = new EntryOnBehalf(
                UUID.randomUUID(),
                step.territory(),
                step.businessKey(),
                step.title(),
                step.office(),
                organisation,
                personId,
                at,
                receipt,
                file,
                Optional.empty());
        table.insert(entry, "form", step.formId());
        return entry.id();
    }

    Optional<EntryOnBehalf> find(UUID id) {
        return table.find(id);
    }

    /** Of some offices, organisations or territories, the latest first; at most 200. */
    List<EntryOnBehalf> of(Collection<String> offices, Collection<UUID> organisations, Collection<String> territories) {
        return table.list(
                """
                where office = any(?) or organisation = any(?) or territory = any(?) order by entered_at desc limit 200
                """,
                offices,
                organisations.toArray(UUID[]::new),
                territories);
    }

    /** False if it is contested already. */
    boolean contest(UUID id, String personId, String reason, Instant at) {
        return jdbc.sql(
                                """
                update entry_on_behalf set contested_by = :by, contested_at = :at, contest_reason = :reason
                where id = :id and contested_by is null
                """)
                        .param("id", id)
                        .param("by", personId)
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .update()
                > 0;
    }
}
