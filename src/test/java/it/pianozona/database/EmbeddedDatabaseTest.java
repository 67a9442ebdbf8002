/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL that a newcomer needs not install keeps the data of who stays. */
@Tag("spine")
@Timeout(120)
class EmbeddedDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void theDataSurviveARestart() throws Exception {
        try (var database = start()) {
            run(database, "create table kept (text text)");
            run(database, "insert into kept values ('scritto prima')");
        }

        try (var again = start()) {
            assertThat(ask(again, "select text from kept")).isEqualTo("scritto prima");
        }
    }

    @Test
    void anotherUserOfTheMachineIsNotLetInWithoutThePasswordNeitherAtFirstNorAfterARestart() throws Exception {
        for (int starts = 0; starts < 2; starts++) {
            try (var database = start()) {
                var port = database.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1");
                for (var attempt : List.of("", "&password=postgres")) {
                    assertThatThrownBy(() -> DriverManager.getConnection(
                                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres" + attempt))
                            .isInstanceOf(SQLException.class);
                }
                assertThat(ask(database, "select 1")).isEqualTo("1");
            }
        }
        assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void eachCommitIsOnTheDiskBeforeItIsAnswered() throws Exception {
        try (var database = start()) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show timezone")).isEqualTo("UTC");
        }
    }

    @Test
    void durabilityIsTheDefault() {
        assertThat(EmbeddedDatabaseProperties.class.getRecordComponents())
                .filteredOn(component -> component.getName().equals("durable"))
                .singleElement()
                .satisfies(component -> assertThat(EmbeddedDatabaseProperties.class
                                .getDeclaredConstructors()[0]
                                .getParameters()[3]
                                .getAnnotation(org.springframework.boot.context.properties.bind.DefaultValue.class)
                                .value())
                        .containsExactly("true"));
    }

    @Test
    void aDirectoryOfAnotherVersionIsRefusedAtOnceAndSaysWhatToDo() throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("cluster")).resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("è di PostgreSQL 16")
                .hasMessageContaining("usa PostgreSQL " + EmbeddedDatabase.MAJOR_VERSION)
                .hasMessageContaining("pg_dump")
                .hasMessageContaining("pianozona.database.directory");
    }

    @Test
    void afterARefusalTheDirectoryIsFreeAgain() throws Exception {
        var version = Files.createDirectories(directory.resolve("cluster")).resolve("PG_VERSION");
        Files.writeString(version, "16\n");
        assertThatThrownBy(this::start).isInstanceOf(DatabaseUnavailable.class);
        Files.delete(version);

        try (var database = start()) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aDirectoryInUseIsRefusedAndSaysWhatToDo() throws Exception {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("è già in uso")
                    .hasMessageContaining("pianozona.database.directory");
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aPersonReadsOurSentenceAndNotAStackTrace() {
        var analysis = new DatabaseUnavailableAnalyzer()
                .analyze(new IllegalStateException("bean", new DatabaseUnavailable("La cartella è già in uso.")));

        assertThat(analysis.getDescription()).isEqualTo("La cartella è già in uso.");
    }

    @Test
    void aServerThatOutlivedItsKilledJvmIsStoppedInOrderAndItsDataAreThere() throws Exception {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LeftoverServer.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.lines().anyMatch(LeftoverServer.READY::equals)).isTrue();
        } finally {
            child.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(leftover().isAlive()).isTrue();

        try (var again = start()) {
            assertThat(ask(again, "select text from kept")).isEqualTo("scritto prima del kill");
        }
    }

    private ProcessHandle leftover() throws IOException {
        var pidFile = directory.resolve("cluster").resolve("postmaster.pid");
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(new EmbeddedDatabaseProperties(directory, 0, 20, true));
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
