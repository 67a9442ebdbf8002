/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the tables of the rooms and knows them all, so that none escapes the test that holds them against the database. */
@Component
public class Tables {

    private final JdbcClient jdbc;
    private final List<Table<?>> whole = new CopyOnWriteArrayList<>();
    private final List<Table<?>> parts = new CopyOnWriteArrayList<>();

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A table whose rows are made from the record alone.
     *
     * @param key columns of the key, {@code id} where none is named
     */
    public <R extends Record> Table<R> of(String name, Class<R> type, String... key) {
        return kept(whole, name, type, key);
    }

    /** A table of which the record holds a part only; who inserts gives the other columns that may not be empty. */
    public <R extends Record> Table<R> part(String name, Class<R> type, String... key) {
        return kept(parts, name, type, key);
    }

    private <R extends Record> Table<R> kept(List<Table<?>> among, String name, Class<R> type, String... key) {
        var table = new Table<>(jdbc, name, Columns.of(type), key.length == 0 ? List.of("id") : List.of(key));
        among.add(table);
        return table;
    }

    List<Table<?>> whole() {
        return List.copyOf(whole);
    }

    List<Table<?>> parts() {
        return List.copyOf(parts);
    }
}
