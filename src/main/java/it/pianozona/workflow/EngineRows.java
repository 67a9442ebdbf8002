/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of the engine's tables alike: its moments, as the product says and seeks them in Europe/Rome, and its instances. */
final class EngineRows {

    private EngineRows() {}

    static Optional<LocalDateTime> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(at -> LocalDateTime.ofInstant(at.toInstant(), BusinessClock.ROME));
    }

    /** Whoever changes the instance has it alone until the transaction ends. */
    static void lock(JdbcClient jdbc, String instanceId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(instanceId)
                .query((row, n) -> instanceId)
                .list();
    }

    /** When the day begins, to compare a column with. */
    static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessClock.ROME).toInstant());
    }
}
