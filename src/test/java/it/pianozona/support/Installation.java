/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.pianozona.PianozonaApplication;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The product as an operator installs it: profile {@code prod} in a process of its own, an empty PostgreSQL that is not the embedded
 * one, a mail server, a provider of identities; no demonstration, no invented people.
 */
public final class Installation implements AutoCloseable {

    private static final String ROLE = "pianozona_prova";
    private static final String SECRET = "vent0-brina-quarzo-lume";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final EmbeddedPostgres postgres;
    private final GreenMail mail;
    private final StandInProvider provider;
    private final String issuer;
    private final Path log;
    private final int port;
    private Process process;

    private Installation(
            EmbeddedPostgres postgres, GreenMail mail, StandInProvider provider, String issuer, Path log, int port) {
        this.postgres = postgres;
        this.mail = mail;
        this.provider = provider;
        this.issuer = issuer;
        this.log = log;
        this.port = port;
    }

    /** Makes an empty installation and starts it with those settings beside the ones that every installation needs. */
    public static Installation start(String... settings) throws Exception {
        var home = Files.createDirectories(Path.of("target", "installation"));
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var issuer = "http://localhost:" + freePort() + "/realms/prova";
        var installation = new Installation(
                EmbeddedPostgres.builder().start(),
                mail,
                StandInProvider.start(issuer),
                issuer,
                home.resolve("prod-" + System.nanoTime() + ".log"),
                freePort());
        installation.makeDatabase();
        installation.run(settings);
        return installation;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void makeDatabase() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + ROLE + " login password '" + SECRET + "'");
            statement.execute("create database pianozona owner " + ROLE);
        }
    }

    private void run(String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx768m",
                "-Duser.timezone=UTC",
                "-cp",
                classes(),
                PianozonaApplication.class.getName(),
                "--spring.profiles.active=prod",
                "--server.port=" + port,
                "--spring.datasource.url=" + address(),
                "--spring.datasource.username=" + ROLE,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--pianozona.mail.every=1s",
                "--pianozona.address=https://piani.example.it",
                "--pianozona.account.oidc.issuer=" + issuer));
        command.addAll(Arrays.asList(settings));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", SECRET);
        builder.environment().put("PIANOZONA_ACCOUNT_OIDC_CLIENTSECRET", "prova-segreta");
        process = builder.start();
        awaitAnswer();
    }

    /** What the product is shipped with: the beans that tests add are not of it. */
    private static String classes() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("surefire"))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String address() {
        return "jdbc:postgresql://127.0.0.1:%d/pianozona?reWriteBatchedInserts=true".formatted(postgres.getPort());
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        var http = HttpClient.newHttpClient();
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/accedi"))
                .build();
        while (Instant.now().isBefore(until) && process.isAlive()) {
            try {
                if (http.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        close();
        throw new IllegalStateException("the installation does not answer; its words are in " + log);
    }

    public int port() {
        return port;
    }

    public StandInProvider provider() {
        return provider;
    }

    /** The installation's database, as its operator reads it. */
    public JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(address(), ROLE, SECRET));
    }

    /** All that the installation has written into its log so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** What the messages say, as plain text, that have come for that address, oldest first. */
    public List<String> mailsTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Installation::words)
                .toList();
    }

    private static String words(MimeMessage message) {
        try {
            return message.getContent() instanceof MimeMultipart parts
                    ? String.valueOf(parts.getBodyPart(0).getContent())
                    : String.valueOf(message.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(one -> one.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(40, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        provider.close();
        mail.stop();
        postgres.close();
    }
}
