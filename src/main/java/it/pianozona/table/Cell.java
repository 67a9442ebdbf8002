/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import it.pianozona.time.BusinessClock;
import java.lang.reflect.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A component that stands in one column.
 *
 * @param type of the value; of each value where there are many
 * @param shape {@code Optional}, {@code List} or {@code Set} of the type, or the type alone
 * @param emptyAsNull whether a text that is empty stands as null
 * @param inRome whether the column holds an instant, and the component its day or moment in Europe/Rome
 */
record Cell(String column, Class<?> type, Class<?> shape, boolean emptyAsNull, boolean inRome) implements Field {

    /** Whether the column may hold nothing. */
    boolean isOptional() {
        return shape == Optional.class || emptyAsNull;
    }

    boolean isMany() {
        return Collection.class.isAssignableFrom(shape);
    }

    @Override
    public Object read(ResultSet row) throws SQLException {
        if (isMany()) {
            return many(row);
        }
        var value = one(row);
        if (shape == Optional.class) {
            return Optional.ofNullable(value);
        }
        if (value == null && type.isPrimitive()) {
            throw new SQLException("column %s holds no value and its component takes none".formatted(column));
        }
        return value == null && emptyAsNull ? "" : value;
    }

    /** Instants, enums, codes and arrays are ours to say; Spring knows the rest. */
    private Object one(ResultSet row) throws SQLException {
        if (type == Instant.class || inRome) {
            var at = row.getTimestamp(column);
            return at == null ? null : inRome ? shownInRome(at.toInstant()) : at.toInstant();
        }
        var inRow = Coded.class.isAssignableFrom(type) ? String.class : type;
        return named(JdbcUtils.getResultSetValue(row, row.findColumn(column), inRow));
    }

    private Object shownInRome(Instant at) {
        var moment = LocalDateTime.ofInstant(at, BusinessClock.ROME);
        return type == LocalDate.class ? moment.toLocalDate() : moment;
    }

    private Object many(ResultSet row) throws SQLException {
        var array = row.getArray(column);
        var values = array == null
                ? Stream.empty()
                : Arrays.stream((Object[]) array.getArray()).map(this::named);
        return shape == Set.class ? set(values.toList()) : values.toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Set<?> set(List<Object> values) {
        var set = type.isEnum() ? EnumSet.noneOf((Class<? extends Enum>) type) : new LinkedHashSet<>();
        set.addAll((List) values);
        return set;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object named(Object value) {
        if (value != null && Coded.class.isAssignableFrom(type)) {
            return ReflectionUtils.invokeMethod(ReflectionUtils.findMethod(type, "of", String.class), null, value);
        }
        return type.isEnum() && value != null ? Enum.valueOf((Class<? extends Enum>) type, (String) value) : value;
    }

    @Override
    public void write(Object value, Map<String, Object> into) {
        if (inRome) {
            throw new IllegalStateException("column %s is only read: it holds an instant".formatted(column));
        }
        into.put(column, emptyAsNull && "".equals(value) ? null : sql(value));
    }

    /** The value as the driver takes it: null for what is empty, enums by name, codes, collections as arrays. */
    static Object sql(Object value) {
        if (value instanceof Optional<?> optional) {
            return sql(optional.orElse(null));
        }
        if (value instanceof Enum<?> named) {
            return named.name();
        }
        if (value instanceof Coded coded) {
            return coded.code();
        }
        if (value instanceof Instant at) {
            return Timestamp.from(at);
        }
        if (value instanceof Map<?, ?> map) {
            return Json.sql(map);
        }
        if (value instanceof Collection<?> many) {
            return array(many.stream().map(Cell::sql).toList());
        }
        return value;
    }

    private static Object array(List<?> values) {
        var type = values.isEmpty() ? String.class : values.get(0).getClass();
        return values.toArray((Object[]) Array.newInstance(type, 0));
    }

    @Override
    public List<Cell> cells() {
        return List.of(this);
    }
}
