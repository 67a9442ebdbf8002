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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The product as an operator installs it: profile {@code prod} in a process of its own, an empty PostgreSQL that is not the embedded
 * one, a mail server, a provider of identities; no demonstration, no invented people.
 */
public final class Installation implements AutoCloseable {

    private static final String ROLE = "pianozona_prova";
    private static final String SECRET = "vent0-brina-quarzo-lume";

    /** Where people reach it, as the settings say. */
    public static final String PUBLIC_ADDRESS = "https://piani.example.it";

    private final EmbeddedPostgres postgres;
    private final GreenMail mail;
    private final StandInProvider provider;
    private final String issuer;
    private final Path home;
    private final List<Node> nodes = new ArrayList<>();

    private Installation(
            EmbeddedPostgres postgres, GreenMail mail, StandInProvider provider, String issuer, Path home) {
        this.postgres = postgres;
        this.mail = mail;
        this.provider = provider;
        this.issuer = issuer;
        this.home = home;
    }

    /** Makes an empty installation and starts it with those settings beside the ones that every installation needs. */
    public static Installation start(String... settings) throws Exception {
        var installation = prepare();
        installation.node(settings).awaitReady();
        return installation;
    }

    /** What an operator has made ready: an empty database, a mail server, a provider of identities; nothing runs yet. */
    public static Installation prepare() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var issuer = "http://localhost:" + Node.freePort() + "/realms/prova";
        var home = Files.createDirectories(Path.of("target", "installation").toAbsolutePath());
        var postgres = EmbeddedPostgres.builder().start();
        var installation = new Installation(postgres, mail, StandInProvider.start(issuer), issuer, home);
        installation.asSuperuser("create role " + ROLE + " login password '" + SECRET + "'");
        installation.asSuperuser("create database pianozona owner " + ROLE);
        return installation;
    }

    /** What the keeper of the PostgreSQL does there. */
    public void asSuperuser(String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }

    /** One more start in production on the same database, awaited by nobody yet. */
    public Node node(String... settings) throws IOException {
        return node(program(), settings);
    }

    /** As {@link #node(String...)}, of a program of its own: what stands after {@code java}. */
    public Node node(List<String> program, String... settings) throws IOException {
        var needed = List.of(
                "--spring.profiles.active=prod",
                "--spring.datasource.url=" + address(),
                "--spring.datasource.username=" + ROLE,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--pianozona.mail.every=1s",
                "--pianozona.address=" + PUBLIC_ADDRESS,
                "--pianozona.account.oidc.issuer=" + issuer);
        // Spring joins what is given twice.
        return begin(
                program,
                Stream.concat(
                                needed.stream().filter(one -> Arrays.stream(settings)
                                        .noneMatch(given -> given.startsWith(one.substring(0, one.indexOf('=') + 1)))),
                                Arrays.stream(settings))
                        .toList());
    }

    /** A start in which the profile was forgotten, or whatever else the settings say: they are all that it gets. */
    public Node bare(String... settings) throws IOException {
        return begin(program(), Arrays.asList(settings));
    }

    private Node begin(List<String> program, List<String> settings) throws IOException {
        var node = Node.begin(
                home,
                program,
                settings,
                Map.of("SPRING_DATASOURCE_PASSWORD", SECRET, "PIANOZONA_ACCOUNT_OIDC_CLIENTSECRET", "prova-segreta"));
        nodes.add(node);
        return node;
    }

    /** What the product is shipped with: the beans that tests add are not of it. */
    public static List<String> program() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var classes = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("surefire"))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", classes, PianozonaApplication.class.getName());
    }

    /** Of JDBC, as a start gets it. */
    public String address() {
        return "jdbc:postgresql://127.0.0.1:%d/pianozona?reWriteBatchedInserts=true".formatted(postgres.getPort());
    }

    /** As whom the product enters its database. */
    public static String role() {
        return ROLE;
    }

    /** How many rows each table of the database has, by name. */
    public Map<String, Integer> rows() {
        var database = database();
        var rows = new TreeMap<String, Integer>();
        database.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()));
        return rows;
    }

    /** The first node's. */
    public int port() {
        return nodes.get(0).port();
    }

    public StandInProvider provider() {
        return provider;
    }

    /** The installation's database, as its operator reads it. */
    public JdbcClient database() {
        return database("pianozona");
    }

    /** Another database of the same PostgreSQL. */
    public JdbcClient database(String name) {
        return JdbcClient.create(
                new DriverManagerDataSource(address().replaceFirst("/pianozona\\?", "/" + name + "?"), ROLE, SECRET));
    }

    /** From here on PostgreSQL asks for the password of the product's role, as an operator's does. */
    public void requirePasswords() throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("show hba_file")) {
            found.next();
            Files.writeString(
                    Path.of(found.getString(1)),
                    "host all %s all scram-sha-256\nlocal all all trust\nhost all all all trust\n".formatted(ROLE));
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Nobody gets into the product's database any more, and who is in is put out. */
    public void lockTheDatabase() throws SQLException {
        asSuperuser("alter database pianozona with allow_connections false");
        asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'pianozona'");
    }

    /** Stops what runs; the database stays. */
    public void stop() {
        nodes.forEach(Node::close);
    }

    /** All that the installation has written into its log so far. */
    public String log() throws IOException {
        return nodes.get(0).log();
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
        nodes.forEach(Node::close);
        provider.close();
        mail.stop();
        postgres.close();
    }
}
