/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.workflow.OnBehalfStep;
import it.pianozona.workflow.Receipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
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

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(
            OnBehalfStep step, Optional<UUID> organisation, String personId, Receipt receipt, UUID file, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into entry_on_behalf (id, territory, business_key, step, form, office, organisation, entered_by, entered_at, means,
                    protocol, protocol_date, file)
                values (:id, :territory, :key, :step, :form, :office, :organisation, :by, :at, :means, :protocol, :date, :file)
                """)
                .param("id", id)
                .param("territory", step.territory())
                .param("key", step.businessKey())
                .param("step", step.title())
                .param("form", step.formId())
                .param("office", step.office())
                .param("organisation", organisation.orElse(null), Types.OTHER)
                .param("by", personId)
                .param("at", Timestamp.from(at))
                .param("means", receipt.means().name())
                .param("protocol", receipt.protocol())
                .param("date", receipt.date())
                .param("file", file)
                .update();
        return id;
    }

    Optional<EntryOnBehalf> find(UUID id) {
        return jdbc.sql("select * from entry_on_behalf where id = :id")
                .param("id", id)
                .query(EntryRows::entry)
                .optional();
    }

    /** Of some offices, organisations or territories, the latest first; at most 200. */
    List<EntryOnBehalf> of(Collection<String> offices, Collection<UUID> organisations, Collection<String> territories) {
        return jdbc.sql(
                        """
                select * from entry_on_behalf where office = any (:offices) or organisation = any (:organisations)
                    or territory = any (:territories)
                order by entered_at desc limit 200
                """)
                .param("offices", offices.toArray(String[]::new))
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("territories", territories.toArray(String[]::new))
                .query(EntryRows::entry)
                .list();
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

    private static EntryOnBehalf entry(ResultSet row, int n) throws SQLException {
        return new EntryOnBehalf(
                row.getObject("id", UUID.class),
                row.getString("territory"),
                row.getString("business_key"),
                row.getString("step"),
                row.getString("office"),
                Optional.ofNullable(row.getObject("organisation", UUID.class)),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                new Receipt(
                        Receipt.Means.valueOf(row.getString("means")),
                        row.getString("protocol"),
                        row.getObject("protocol_date", LocalDate.class)),
                row.getObject("file", UUID.class),
                Optional.ofNullable(row.getString("contest_reason")));
    }
}
