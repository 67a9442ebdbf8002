/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Which database a start builds in, and which it leaves as it is; the starts themselves are in {@code production.RefusedStartsTest}. */
@Tag("production")
class MigrationsTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void aServerIsThere() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void itGoes() throws IOException {
        server.close();
    }

    private static SimpleDriverDataSource database(String name) throws SQLException {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(),
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name),
                "postgres",
                "");
    }

    private static void start(SimpleDriverDataSource database, boolean demonstration, String askedFor) {
        var flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
        new Migrations(new FirstLook(demonstration, database.getUrl(), askedFor)).migrate(flyway);
    }

    @Test
    void aHistoryThatBeginsWithAnotherProductsMigrationIsNotContinued() throws SQLException {
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
    void aDemonstrationAskedForByNameBuildsInItsOwnDatabaseComesBackAndLeavesOneOfRealPeople() throws SQLException {
        var database = database("prova");
        var rows = JdbcClient.create(database);
        assertThatThrownBy(() -> start(database, true, "")).hasMessageContaining("Non è stato scritto nulla");
        assertThatThrownBy(() -> start(database, true, "un_altro")).hasMessageContaining("dice «un_altro»");
        assertThat(tables(rows)).isZero();

        start(database, true, "prova");
        assertThat(tables(rows)).isGreaterThan(100);

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
    void aSchemaThatWasBuiltByOtherMigrationsIsSaidInWords() throws SQLException {
        var database = database("mutata");
        start(database, false, "");
        JdbcClient.create(database)
                .sql("update flyway_schema_history set checksum = 1 where version = '3'")
                .update();

        assertThatThrownBy(() -> start(database, false, ""))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("qualche migrazione è diversa o manca");
    }

    private static void person(JdbcClient rows, String id, boolean invented) {
        rows.sql(
                        "insert into person (id, given_name, family_name, email, demonstration) values (:id, 'Anna', 'Prova', '', :invented)")
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
