/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the framework in their table. */
@Component
class FrameworkRows {

    private final JdbcClient jdbc;

    FrameworkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By year, area and source. */
    List<FrameworkRow> of(String cycleKey) {
        return jdbc.sql("select * from framework_row where cycle = :cycle order by year, area, source")
                .param("cycle", cycleKey)
                .query((row, n) -> new FrameworkRow(
                        row.getInt("year"),
                        FundingSource.valueOf(row.getString("source")),
                        PlanAreaKind.valueOf(row.getString("area")),
                        row.getBigDecimal("amount"),
                        row.getString("note"),
                        row.getString("region_ref"),
                        row.getString("authority_ref")))
                .list();
    }

    void put(String cycleKey, FrameworkRow row) {
        jdbc.sql(
                        """
                insert into framework_row values (:cycle, :year, :source, :area, :amount, :note, :region, :authority)
                on conflict (cycle, year, source, area) do update set amount = excluded.amount, note = excluded.note,
                    region_ref = excluded.region_ref, authority_ref = excluded.authority_ref
                """)
                .param("cycle", cycleKey)
                .param("year", row.year())
                .param("source", row.source().name())
                .param("area", row.area().name())
                .param("amount", row.amount())
                .param("note", row.note())
                .param("region", row.regionReference())
                .param("authority", row.authorityReference())
                .update();
    }

    void deleteAll(String cycleKey) {
        jdbc.sql("delete from framework_row where cycle = :cycle")
                .param("cycle", cycleKey)
                .update();
    }
}
