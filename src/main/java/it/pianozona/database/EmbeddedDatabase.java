/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on a directory of our own. Its defaults are made for throw-away tests; here each commit is on the
 * disk before it is answered, and the data survive a stop, a kill of the JVM and a restart.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** The major version whose binaries the product ships; a data directory of another one cannot be opened. */
    static final String MAJOR_VERSION = "17";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres server, String password) {
        this.lockFile = lockFile;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on the directory.
     *
     * @throws DatabaseUnavailable if the directory is in use or of another version; the message says what to do
     */
    static EmbeddedDatabase start(EmbeddedDatabaseProperties settings) {
        var directory = settings.directory().toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            return start(settings, directory, lock(directory));
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Il PostgreSQL incorporato non parte sulla cartella %s: %s. Controlla permessi e spazio su disco, oppure indica un PostgreSQL esterno con spring.datasource.url."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    /** A start that fails leaves the directory free for the next one. */
    private static EmbeddedDatabase start(EmbeddedDatabaseProperties settings, Path directory, FileChannel lockFile)
            throws IOException {
        try {
            checkVersion(directory);
            stopLeftover(directory);
            var password = password(directory);
            var server = builder(settings, directory)
                    .setConnectConfig("password", password)
                    .start();
            try {
                askForPassword(server, directory, password);
            } catch (SQLException e) {
                server.close();
                throw new IOException(e);
            }
            return new EmbeddedDatabase(lockFile, server, password);
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    /** Made at the first start, readable by the product's user alone, kept beside the data. */
    private static String password(Path directory) throws IOException {
        var file = directory.resolve("password");
        if (Files.notExists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /**
     * A new cluster lets every user of the machine in as its owner; from here on it asks for the password. Done at each start, so
     * that a directory of an earlier release, or a start that was cut off, ends there too.
     */
    private static void askForPassword(EmbeddedPostgres server, Path directory, String password)
            throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(urlOf(server, password));
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '%s'".formatted(password));
            Files.writeString(
                    directory.resolve("cluster").resolve("pg_hba.conf"),
                    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String urlOf(EmbeddedPostgres server, String password) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=%s&reWriteBatchedInserts=true"
                .formatted(server.getPort(), password);
    }

    private static EmbeddedPostgres.Builder builder(EmbeddedDatabaseProperties settings, Path directory)
            throws IOException {
        var durable = settings.durable() ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("cluster"))
                .setOverrideWorkingDirectory(
                        Files.createDirectories(directory.resolve("binaries")).toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("max_connections", Integer.toString(settings.maxConnections()))
                .setServerConfig("timezone", "UTC");
        return settings.port() == 0 ? builder : builder.setPort(settings.port());
    }

    private static FileChannel lock(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve("pianozona.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DatabaseUnavailable(
                    "La cartella dei dati %s è già in uso da un'altra istanza di Pianozona. Chiudila, oppure indica un'altra cartella con pianozona.database.directory."
                            .formatted(directory));
        }
        return channel;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkVersion(Path directory) throws IOException {
        var versionFile = directory.resolve("cluster").resolve("PG_VERSION");
        if (Files.notExists(versionFile)) {
            return;
        }
        var version = Files.readString(versionFile).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseUnavailable(
                    "La cartella dei dati %s è di PostgreSQL %s, ma questa versione di Pianozona usa PostgreSQL %s. Esporta i dati con la versione che li ha scritti (pg_dump) e importali in una cartella nuova, oppure indica un'altra cartella con pianozona.database.directory."
                            .formatted(directory, version, MAJOR_VERSION));
        }
    }

    /** After a kill of the JVM the server survives it: it is asked to stop in order, then started again as ours. */
    private static void stopLeftover(Path directory) throws IOException {
        var pidFile = directory.resolve("cluster").resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var leftover = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (leftover.isEmpty()) {
            return;
        }
        log.info(
                "Un PostgreSQL incorporato è rimasto acceso dopo un arresto improvviso (processo {}): lo chiudo.", pid);
        leftover.get().destroy();
        try {
            leftover.get().onExit().get(SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrotto mentre si chiudeva il processo " + pid, e);
        } catch (Exception e) {
            throw new DatabaseUnavailable("Il processo PostgreSQL %d tiene ancora la cartella %s: chiudilo e riprova."
                    .formatted(pid, directory));
        }
    }

    String jdbcUrl() {
        return urlOf(server, password);
    }

    @Override
    public void close() throws IOException {
        server.close();
        lockFile.close();
    }
}
