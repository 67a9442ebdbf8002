/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code profile_indicator}. */
@Repository
class IndicatorRows {

    private final JdbcClient jdbc;

    IndicatorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Indicator> all() {
        return jdbc.sql("select * from profile_indicator order by position")
                .query(IndicatorRows::indicator)
                .list();
    }

    Optional<Indicator> find(String code) {
        return jdbc.sql("select * from profile_indicator where code = :code")
                .param("code", code)
                .query(IndicatorRows::indicator)
                .optional();
    }

    List<Indicator> ofTerritories(Collection<String> territories) {
        return jdbc.sql(
                        "select * from profile_indicator where territory is null or territory in (:codes) order by position")
                .param("codes", territories)
                .query(IndicatorRows::indicator)
                .list();
    }

    /** @return false if the code is taken */
    boolean insert(Indicator indicator, String territory) {
        return jdbc.sql(
                                """
                insert into profile_indicator (code, territory, label, unit, scope, direction, branch, source, whole, people,
                    min, max, formula)
                values (:code, :territory, :label, :unit, :scope, :direction, :branch, :source, :whole, :people, :min, :max,
                    :formula)
                on conflict do nothing
                """)
                        .param("code", indicator.code())
                        .param("territory", territory)
                        .param("label", indicator.label())
                        .param("unit", indicator.unit())
                        .param("scope", indicator.scope().name())
                        .param("direction", indicator.direction().name())
                        .param("branch", indicator.branch().name())
                        .param("source", indicator.source())
                        .param("whole", indicator.whole())
                        .param("people", indicator.people())
                        .param("min", indicator.min())
                        .param("max", indicator.max().orElse(null))
                        .param("formula", indicator.formula().orElse(null))
                        .update()
                > 0;
    }

    private static Indicator indicator(ResultSet row, int n) throws SQLException {
        return new Indicator(
                row.getString("code"),
                row.getString("label"),
                row.getString("unit"),
                Indicator.Scope.valueOf(row.getString("scope")),
                Indicator.Direction.valueOf(row.getString("direction")),
                ProfileBranch.valueOf(row.getString("branch")),
                row.getString("source"),
                row.getBoolean("whole"),
                row.getBoolean("people"),
                row.getBigDecimal("min").stripTrailingZeros(),
                Optional.ofNullable(row.getBigDecimal("max")),
                Optional.ofNullable(row.getString("formula")));
    }
}
