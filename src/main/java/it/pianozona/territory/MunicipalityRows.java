/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads a municipality from a row. */
final class MunicipalityRows {

    private MunicipalityRows() {}

    static Municipality municipality(ResultSet row, int number) throws SQLException {
        return new Municipality(
                row.getString("istat"),
                Optional.ofNullable(row.getString("cadastral_code")),
                row.getString("name"),
                row.getString("province"),
                row.getString("region_code"),
                row.getString("region_name"),
                Optional.ofNullable(row.getBigDecimal("surface_km2")));
    }
}
