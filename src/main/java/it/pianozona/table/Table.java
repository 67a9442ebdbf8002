/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table whose rows are records. Each call is one statement, and each statement names its columns. Values may be given as the
 * domain has them: optional, enum, instant, a collection.
 */
public final class Table<R extends Record> {

    /** The driver takes 32,767 values in a statement, and no record has a hundred columns. */
    private static final int ROWS_AT_ONCE = 300;

    private final JdbcClient jdbc;
    private final String name;
    private final Columns<R> columns;
    private final List<String> key;
    private final String select;

    Table(JdbcClient jdbc, String name, Columns<R> columns, List<String> key) {
        this.jdbc = jdbc;
        this.name = name;
        this.columns = columns;
        this.key = key;
        this.select = "select %s from %s ".formatted(String.join(", ", columns.names()), name);
    }

    String name() {
        return name;
    }

    List<String> key() {
        return key;
    }

    Columns<R> columns() {
        return columns;
    }

    /** @param more columns that the record does not have, or has otherwise: each followed by its value, or a record that has them */
    public void insert(R record, Object... more) {
        insert(values(record, more), "");
    }

    /**
     * @param more as for {@link #insert}
     * @return false if a row with that key, or that is unique in the same way, was there already
     */
    public boolean insertIfAbsent(R record, Object... more) {
        return insert(values(record, more), " on conflict do nothing") > 0;
    }

    /**
     * Inserts the record, or writes all that is given over the row that has its key.
     *
     * @param more as for {@link #insert}
     */
    public void save(R record, Object... more) {
        var values = values(record, more);
        insert(values, overwriting(values));
    }

    private String overwriting(Map<String, Object> values) {
        var changes = values.keySet().stream()
                .filter(column -> !key.contains(column))
                .map(column -> "%s = excluded.%s".formatted(column, column))
                .collect(Collectors.joining(", "));
        return " on conflict (%s) do update set %s".formatted(String.join(", ", key), changes);
    }

    /**
     * Like {@link #save}, of many records in one statement, or in a few where there are very many.
     *
     * @param records no two of them with the same key
     * @param more the same for all
     */
    public void saveAll(Collection<R> records, Object... more) {
        var rows = records.stream().map(record -> values(record, more)).toList();
        for (var from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            insert(some, overwriting(some.get(0)));
        }
    }

    private Map<String, Object> values(R record, Object... more) {
        var values = columns.valuesOf(record);
        values.putAll(pairs(more));
        return values;
    }

    private int insert(Map<String, Object> values, String ending) {
        return insert(List.of(values), ending);
    }

    private int insert(List<Map<String, Object>> rows, String ending) {
        var columns = rows.get(0).keySet();
        var row = "(%s)".formatted(String.join(", ", Collections.nCopies(columns.size(), "?")));
        return jdbc.sql("insert into %s (%s) values %s%s"
                        .formatted(
                                name,
                                String.join(", ", columns),
                                String.join(", ", Collections.nCopies(rows.size(), row)),
                                ending))
                .params(rows.stream()
                        .<Object>flatMap(values -> values.values().stream())
                        .toList())
                .update();
    }

    public Optional<R> find(Object... id) {
        return one(byKey(), id);
    }

    /** The record, which nobody else changes until the transaction ends. */
    public Optional<R> lock(Object... id) {
        return one(byKey() + " for update", id);
    }

    /**
     * The records of a clause, for example {@code list("where cycle = ? order by number", cycle)}.
     *
     * @param values of the question marks; a collection is an array, as in {@code area = any(?)}, a record its components
     */
    public List<R> list(String clause, Object... values) {
        return query(clause, values).list();
    }

    /** The record of a clause that finds one at most. */
    public Optional<R> one(String clause, Object... values) {
        return query(clause, values).optional();
    }

    private JdbcClient.MappedQuerySpec<R> query(String clause, Object... values) {
        return jdbc.sql(select + clause).params(sql(values)).query(columns);
    }

    /** Writes the record over the row that has its key. */
    public void update(R record) {
        var values = columns.valuesOf(record);
        update(key.stream().map(values::remove).toList(), values);
    }

    /**
     * Writes some columns of a row: each followed by its value, or a record that has them.
     *
     * @param id value of the key, a list or a record where the key has more columns than one
     * @return how many rows there were, 0 or 1
     */
    public int set(Object id, Object... values) {
        return update(sql(id instanceof List<?> several ? several.toArray() : new Object[] {id}), pairs(values));
    }

    private int update(List<Object> id, Map<String, Object> changes) {
        var all = new ArrayList<>(changes.values());
        all.addAll(id);
        var columns = changes.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        return jdbc.sql("update %s set %s %s".formatted(name, columns, byKey()))
                .params(all)
                .update();
    }

    /** @return how many rows there were */
    public int delete(String clause, Object... values) {
        return jdbc.sql("delete from %s %s".formatted(name, clause))
                .params(sql(values))
                .update();
    }

    private String byKey() {
        return "where " + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }

    private static Map<String, Object> pairs(Object... pairs) {
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i++) {
            if (pairs[i] instanceof Record part) {
                values.putAll(Columns.valuesIn(part));
            } else {
                values.put((String) pairs[i], Cell.sql(pairs[++i]));
            }
        }
        return values;
    }

    /** A record among the values stands for the values that it has. */
    private static List<Object> sql(Object... values) {
        var all = new ArrayList<>();
        for (var value : values) {
            if (value instanceof Record part) {
                all.addAll(Columns.valuesIn(part).values());
            } else {
                all.add(Cell.sql(value));
            }
        }
        return all;
    }
}
