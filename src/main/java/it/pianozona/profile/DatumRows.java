/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import it.pianozona.table.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code profile_datum}: rows are added, never changed. */
@Repository
class DatumRows {

    private static final int BATCH = 2_000;

    private static final String LAST =
            """
            select distinct on (indicator, municipality, year) * from profile_datum
             where profile = :key and position <= :position %s
             order by indicator, municipality, year, position desc
            """;

    private static final String COUNTED =
            "select * from (%s) cell where value is not null order by indicator, municipality, year";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Indicators indicators;

    DatumRows(JdbcClient jdbc, JdbcTemplate batches, Indicators indicators) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.indicators = indicators;
    }

    /** Who enters and when. */
    record Entry(String person, Instant at, LocalDate on) {}

    void insert(String key, List<Datum> data, Entry entry) {
        batches.batchUpdate(
                """
                insert into profile_datum (id, profile, branch, indicator, municipality, year, value, source, confidence, note,
                    entered_by, entered_on, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                data,
                BATCH,
                (row, datum) -> {
                    row.setObject(1, UUID.randomUUID());
                    row.setString(2, key);
                    row.setString(3, datum.indicator().branch().name());
                    row.setString(4, datum.indicator().code());
                    row.setString(5, datum.municipality());
                    row.setInt(6, datum.year());
                    row.setBigDecimal(7, datum.value());
                    row.setString(8, datum.source());
                    row.setString(9, datum.confidence().name());
                    row.setString(10, datum.note());
                    row.setString(11, entry.person());
                    row.setObject(12, entry.on());
                    row.setTimestamp(13, Timestamp.from(entry.at()));
                });
    }

    /** The cell is a gap again; the source and the confidence of what is taken back stay. */
    void withdraw(String key, Cell cell, String reason, Entry entry) {
        jdbc.sql(
                        """
                insert into profile_datum (id, profile, branch, indicator, municipality, year, value, source, confidence, note,
                    entered_by, entered_on, entered_at)
                select gen_random_uuid(), profile, branch, indicator, municipality, year, null, source, confidence, ?, ?, ?, ?
                  from profile_datum
                 where profile = ? and indicator = ? and municipality = ? and year = ?
                 order by position desc limit 1
                """)
                .params(reason, entry.person(), entry.on(), Timestamp.from(entry.at()))
                .params(key, cell.indicator(), cell.municipality(), cell.year())
                .update();
    }

    /** The last value of each cell. */
    List<Datum> latest(String key) {
        return latest(key, "", Map.of(), Long.MAX_VALUE);
    }

    List<Datum> latest(String key, ProfileBranch branch) {
        return latest(key, "and branch = :branch", Map.of("branch", branch.name()), Long.MAX_VALUE);
    }

    /** The values of a year as they were when the entry with that position was the last. */
    List<Datum> latest(String key, ProfileBranch branch, int year, long position) {
        return latest(
                key, "and branch = :branch and year = :year", Map.of("branch", branch.name(), "year", year), position);
    }

    private List<Datum> latest(String key, String which, Map<String, Object> params, long position) {
        var catalogue = catalogue();
        return jdbc.sql(COUNTED.formatted(LAST.formatted(which)))
                .param("key", key)
                .param("position", position)
                .params(params)
                .query((row, n) -> datum(row, catalogue))
                .list();
    }

    /** Position of the last entry of the profile, 0 if there is none. */
    long lastPosition(String key) {
        return jdbc.sql("select coalesce(max(position), 0) from profile_datum where profile = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    /** The entries of one cell, latest first; persons by their ids. */
    List<PastValue> history(String key, Cell cell) {
        return jdbc.sql(
                        """
                select * from profile_datum
                 where profile = ? and indicator = ? and municipality = ? and year = ?
                 order by position desc
                """)
                .params(key, cell.indicator(), cell.municipality(), cell.year())
                .query(Columns.of(PastValue.class))
                .list();
    }

    private Map<String, Indicator> catalogue() {
        return indicators.all().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    private static Datum datum(ResultSet row, Map<String, Indicator> catalogue) throws SQLException {
        return new Datum(
                catalogue.get(row.getString("indicator")),
                row.getString("municipality"),
                row.getInt("year"),
                plain(row.getBigDecimal("value")),
                row.getString("source"),
                Datum.Confidence.valueOf(row.getString("confidence")),
                row.getString("note"));
    }

    /** Without the zeros that the column adds. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
