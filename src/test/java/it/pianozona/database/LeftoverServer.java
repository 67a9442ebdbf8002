/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A Pianozona of its own JVM that writes a row and waits to be killed. */
final class LeftoverServer {

    static final String READY = "the row is written";

    private LeftoverServer() {}

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(new EmbeddedDatabaseProperties(Path.of(arguments[0]), 0, 20, true));
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (text text)");
            statement.execute("insert into kept values ('scritto prima del kill')");
        }
        System.out.println(READY);
        Thread.sleep(120_000);
    }
}
