/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A component of a record: one column, or the columns of a record within the record. */
interface Field {

    Object read(ResultSet row) throws SQLException;

    /** @param into the columns of a row with their values */
    void write(Object value, Map<String, Object> into);

    List<Cell> cells();

    /** A component that has no column here. */
    static Field elsewhere(Object empty) {
        return new Field() {
            @Override
            public Object read(ResultSet row) {
                return empty;
            }

            @Override
            public void write(Object value, Map<String, Object> into) {}

            @Override
            public List<Cell> cells() {
                return List.of();
            }
        };
    }
}
