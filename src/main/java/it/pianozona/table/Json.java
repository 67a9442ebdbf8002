/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.SqlParameterValue;

/** A map that stands in one column of type {@code jsonb}; one by an enum keeps the order of its values. */
record Json(String column, JavaType type) implements Field {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    static Json of(String column, Type map) {
        var types = JSON.getTypeFactory();
        var type = types.constructType(map);
        return new Json(
                column,
                type.getKeyType().isEnumType()
                        ? types.constructMapType(EnumMap.class, type.getKeyType(), type.getContentType())
                        : type);
    }

    @Override
    public Object read(ResultSet row) throws SQLException {
        try {
            return JSON.readValue(row.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new SQLException("column %s holds no such map".formatted(column), e);
        }
    }

    @Override
    public void write(Object value, Map<String, Object> into) {
        into.put(column, Cell.sql(value));
    }

    /** The map as the driver takes it: a text whose type the column says. */
    static SqlParameterValue sql(Map<?, ?> map) {
        try {
            return new SqlParameterValue(Types.OTHER, JSON.writeValueAsString(map));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a map that has no Json form", e);
        }
    }

    @Override
    public List<Cell> cells() {
        return List.of(new Cell(column, Map.class, Map.class, false, false));
    }
}
