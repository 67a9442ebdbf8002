/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.util.ReflectionUtils;

/**
 * The columns of a record, found once for each class: the component {@code openedOn} stands in {@code opened_on}, what is optional
 * in a column that may be empty, an enum by its name, a list of texts in an array, a map in a
 * {@code jsonb}, a record within by the names' beginning. As a
 * {@link RowMapper} it reads any query whose columns are so named.
 */
public final class Columns<R extends Record> implements RowMapper<R> {

    private static final Map<Class<?>, Columns<?>> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<R> constructor;
    private final List<Method> accessors;
    private final List<Field> fields;
    private final List<String> names;
    private final String prefix;

    private Columns(Class<R> type, String prefix) {
        var components = type.getRecordComponents();
        this.constructor = constructor(type, components);
        this.accessors =
                Arrays.stream(components).map(RecordComponent::getAccessor).toList();
        this.accessors.forEach(ReflectionUtils::makeAccessible);
        this.fields = Arrays.stream(components).map(one -> field(one, prefix)).toList();
        this.prefix = prefix;
        this.names = cells().stream().map(Cell::column).toList();
    }

    /** The columns of the record. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> Columns<R> of(Class<R> type) {
        return (Columns<R>) KNOWN.computeIfAbsent(type, known -> new Columns<>(type, ""));
    }

    /** The columns where the record stands within another: each begins with the prefix, for example {@code upload_}. */
    public static <R extends Record> Columns<R> of(Class<R> type, String prefix) {
        return new Columns<>(type, prefix);
    }

    /**
     * The columns as a query lists them, for example {@code u.id as upload_id, u.file as upload_file}.
     *
     * @param table its alias in the query
     */
    public String from(String table) {
        return names.stream()
                .map(name -> "%s.%s as %s".formatted(table, name.substring(prefix.length()), name))
                .collect(Collectors.joining(", "));
    }

    @Override
    public R mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[fields.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = fields.get(i).read(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    /**
     * Reads a query whose rows have each a key, for example {@code query(Columns.of(Load.class).by("territory", String.class))}.
     *
     * @return the record by the column of that name, in the order of the rows; of several with the same key the first
     */
    public <K> ResultSetExtractor<Map<K, R>> by(String column, Class<K> key) {
        return map(column, key, this);
    }

    /** As {@link #by}, all records of each key. */
    public <K> ResultSetExtractor<Map<K, List<R>>> allBy(String column, Class<K> key) {
        return rows -> {
            var found = new LinkedHashMap<K, List<R>>();
            while (rows.next()) {
                found.computeIfAbsent(rows.getObject(column, key), none -> new ArrayList<>())
                        .add(mapRow(rows, rows.getRow()));
            }
            return found;
        };
    }

    /** As {@link #by}, where what is sought stands in one column, or has another mapping. */
    public static <K, V> ResultSetExtractor<Map<K, V>> map(String column, Class<K> key, RowMapper<V> value) {
        return rows -> {
            var found = new LinkedHashMap<K, V>();
            while (rows.next()) {
                found.putIfAbsent(rows.getObject(column, key), value.mapRow(rows, rows.getRow()));
            }
            return found;
        };
    }

    List<String> names() {
        return names;
    }

    List<Cell> cells() {
        return fields.stream().flatMap(field -> field.cells().stream()).toList();
    }

    /** The values of any record, by column. */
    static Map<String, Object> valuesIn(Record part) {
        return of(part.getClass()).valuesOf(part);
    }

    /** The values of a record of this class as the driver takes them, by column and in the columns' order. */
    Map<String, Object> valuesOf(Object record) {
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < accessors.size(); i++) {
            fields.get(i).write(ReflectionUtils.invokeMethod(accessors.get(i), record), values);
        }
        return values;
    }

    private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record", e);
        }
    }

    private static Field field(RecordComponent component, String prefix) {
        var shape = component.getType();
        if (component.isAnnotationPresent(Elsewhere.class)) {
            return Field.elsewhere(shape == Map.class ? Map.of() : shape == Set.class ? Set.of() : List.of());
        }
        var isOptional = shape == Optional.class;
        var type = isOptional || Collection.class.isAssignableFrom(shape) ? within(component.getGenericType()) : shape;
        var column = component.getAnnotation(Column.class);
        var name = column == null ? snake(component.getName()) : column.value();
        if (shape == Map.class) {
            return Json.of(prefix + name, component.getGenericType());
        }
        if (!type.isRecord() || Coded.class.isAssignableFrom(type)) {
            return new Cell(
                    prefix + name,
                    type,
                    shape,
                    component.isAnnotationPresent(EmptyAsNull.class),
                    component.isAnnotationPresent(InRome.class));
        }
        return new Nested(
                new Columns<>(type.asSubclass(Record.class), prefix + (name.isEmpty() ? "" : name + "_")), isOptional);
    }

    private static Class<?> within(Type type) {
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
