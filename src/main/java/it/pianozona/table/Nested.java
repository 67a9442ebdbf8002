/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record within a record. One that may be absent is absent where its first column is empty. */
record Nested(Columns<?> columns, boolean isOptional) implements Field {

    @Override
    public Object read(ResultSet row) throws SQLException {
        if (!isOptional) {
            return columns.mapRow(row, 0);
        }
        return row.getObject(columns.names().get(0)) == null ? Optional.empty() : Optional.of(columns.mapRow(row, 0));
    }

    @Override
    public void write(Object value, Map<String, Object> into) {
        var within = isOptional ? ((Optional<?>) value).orElse(null) : value;
        if (within == null) {
            columns.names().forEach(name -> into.put(name, null));
        } else {
            into.putAll(columns.valuesOf(within));
        }
    }

    @Override
    public List<Cell> cells() {
        return columns.cells().stream()
                .map(cell -> isOptional && cell.shape() == cell.type()
                        ? new Cell(cell.column(), cell.type(), Optional.class, false, cell.inRome())
                        : cell)
                .toList();
    }
}
