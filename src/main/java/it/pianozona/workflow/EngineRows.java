/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads the engine's columns as the product says days and moments: Europe/Rome. */
final class EngineRows {

    private EngineRows() {}

    static Optional<LocalDateTime> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(at -> at.toInstant().atZone(BusinessClock.ROME).toLocalDateTime());
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return moment(row, column).map(LocalDateTime::toLocalDate);
    }
}
