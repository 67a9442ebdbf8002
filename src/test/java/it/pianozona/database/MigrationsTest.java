/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.env.MockEnvironment;

/** Which database a start builds in, and which it leaves as it is; the starts themselves are in {@code production.RefusedStartsTest}. */
@Tag("production")
class MigrationsTest {

    private static EmbeddedPostgres server;

    @TempDir
    private Path product;

    @BeforeAll
    static void aServerIsThere() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void itGoes() throws IOException {
        server.close();
    }

    private static SimpleDriverDataSource database(String name) throws SQLException {
        return database(name, "");
    }

    private static SimpleDriverDataSource database(String name, String how) throws SQLException {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name + how)
                .update();
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(),
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name),
                "postgres",
                "");
    }

    /** A product of two migrations: the real ones take long, and what is looked at is not in them. */
    private void start(SimpleDriverDataSource database, boolean demonstration, String askedFor) throws IOException {
        Files.writeString(product.resolve("V1__prima.sql"), "create table prima (id int)");
        Files.writeString(
                product.resolve("V2__persone.sql"),
                """
                create table person (id text, demonstration boolean);
                create table account (person text);
                create table territory (code text);
                create table demonstration_clock (only_row boolean)""");
        var flyway = Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + product)
                .load();
        new Migrations(new FirstLook(demonstration, database.getUrl(), askedFor)).migrate(flyway);
    }

    @Test
    void aHistoryThatBeginsWithAnotherProductsMigrationIsNotContinued() throws Exception {
        var database = database("altra_storia");
        var rows = JdbcClient.create(database);
        rows.sql(
                        """
                create table flyway_schema_history (installed_rank int primary key, version varchar(50),
                    description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,
                    checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(),
                    execution_time int not null, success boolean not null)""")
                .update();
        rows.sql(
                        """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                values (1, '1', 'negozio', 'SQL', 'V1__negozio.sql', 7, 'postgres', 1, true)""")
                .update();

        assertThatThrownBy(() -> start(database, false, ""))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("le tabelle di un altro prodotto");

        assertThat(tables(rows)).isEqualTo(1);
    }

    @Test
    void aDemonstrationAskedForByNameBuildsInItsOwnDatabaseComesBackAndLeavesOneOfRealPeople() throws Exception {
        var database = database("prova");
        var rows = JdbcClient.create(database);
        assertThatThrownBy(() -> start(database, true, "")).hasMessageContaining("Non è stato scritto nulla");
        assertThatThrownBy(() -> start(database, true, "un_altro")).hasMessageContaining("dice «un_altro»");
        assertThat(tables(rows)).isZero();

        start(database, true, "prova");
        assertThat(tables(rows)).isGreaterThan(4);

        person(rows, "prima.inventata", true);
        person(rows, "poi.registrata", false);
        start(database, true, "prova");

        rows.sql("delete from person where demonstration").update();
        assertThatThrownBy(() -> start(database, true, "prova"))
                .hasMessageContaining("Contiene i dati di una installazione vera")
                .hasMessageContaining("SPRING_PROFILES_ACTIVE=prod");
        start(database, false, "");
    }

    @Test
    void aSchemaThatWasBuiltByOtherMigrationsIsSaidInWords() throws Exception {
        var database = database("mutata");
        start(database, false, "");
        JdbcClient.create(database)
                .sql("update flyway_schema_history set checksum = 1 where version = '2'")
                .update();

        assertThatThrownBy(() -> start(database, false, ""))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("qualche migrazione è diversa o manca");
    }

    @Test
    void theTablesOfAnotherProductAreLeftAsTheyAre() throws Exception {
        var database = database("d_altri");
        var rows = JdbcClient.create(database);
        rows.sql("create table wp_posts (id int)").update();

        assertThatThrownBy(() -> start(database, false, ""))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("le tabelle di un altro prodotto")
                .hasMessageContaining("non sono state toccate");

        assertThat(tables(rows)).isEqualTo(1);
    }

    @Test
    void aDatabaseThatKeepsNoAccentsIsRefused() throws Exception {
        var database = database("latino", " encoding 'LATIN1' locale 'C' template template0");

        assertThatThrownBy(() -> start(database, false, ""))
                .hasMessageContaining("è in LATIN1")
                .hasMessageContaining("encoding 'UTF8' template template0");
    }

    @Test
    void aDatabaseThatANodeHasJustBegunToBuildIsNotAnotherProducts() throws Exception {
        var database = database("appena");
        JdbcClient.create(database)
                .sql(
                        """
                create table flyway_schema_history (installed_rank int primary key, version varchar(50),
                    description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,
                    checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(),
                    execution_time int not null, success boolean not null)""")
                .update();

        start(database, false, "");

        assertThat(tables(JdbcClient.create(database))).isGreaterThan(4);
    }

    @Test
    void whoDoesNotOwnTheDatabaseAnUnknownDatabaseAndAnUnknownMachineAreToldApart() throws Exception {
        database("del_capo");
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create role ospite login")
                .update();
        var url = "jdbc:postgresql://127.0.0.1:" + server.getPort();

        refused(url + "/del_capo", "ospite", "non ne è il proprietario", "alter database … owner to …");
        refused(url + "/mai_creato", "postgres", "ma il database", "mai_creato non esiste");
        refused("jdbc:postgresql://nessuno.invalid:5432/pianozona", "postgres", "nessuna macchina ha questo nome");
        refused("jdbc:postgresql://127.0.0.1:1/pianozona", "postgres", "non risponde nessun PostgreSQL");
        refused(url + "/del_capo", "mai_creato", "non accetta l'utente «mai_creato»");
    }

    private void refused(String url, String user, String... words) {
        var database = new SimpleDriverDataSource(new org.postgresql.Driver(), url, user, "");
        assertThatThrownBy(() -> start(database, false, ""))
                .isInstanceOf(DatabaseUnavailable.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }

    @Test
    void aFaultThatCameLaterIsSaidInWordsWhereItIsTheKeepersAndLeftWholeWhereItIsOurs() {
        var settings = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/pianozona?password=segreta")
                .withProperty("spring.datasource.username", "pz");
        var analyzer = new DatabaseFaultAnalyzer(settings);

        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("must be owner of table", "42501")))
                        .getDescription())
                .contains("«pz»", "db/pianozona", "pg_restore --no-owner")
                .doesNotContain("segreta");
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("full", "53100")))
                        .getDescription())
                .contains("non c'è più spazio");
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("no such table", "42P01"))))
                .isNull();
    }

    private static void person(JdbcClient rows, String id, boolean invented) {
        rows.sql("insert into person (id, demonstration) values (:id, :invented)")
                .param("id", id)
                .param("invented", invented)
                .update();
    }

    private static int tables(JdbcClient rows) {
        return rows.sql("select count(*) from pg_tables where schemaname = 'public'")
                .query(Integer.class)
                .single();
    }
}
