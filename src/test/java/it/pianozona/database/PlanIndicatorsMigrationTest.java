/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V136 in a database that was used: every text of every indicator stands beside, in words. */
@Tag("years")
class PlanIndicatorsMigrationTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Test
    void indicatorsOfActionsKeepEveryTextAndTheirOrder() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            var database = server.getPostgresDatabase();
            migrate(database, MigrationVersion.fromVersion("135"));
            useIt(database);

            migrate(database, MigrationVersion.LATEST);

            var rows = JdbcClient.create(database);
            assertThat(rows.sql("select * from measure order by owner = '%s', place".formatted(SECOND))
                            .query()
                            .listOfRows())
                    .extracting("owner", "place", "name", "indicator", "wording_baseline", "wording_target")
                    .containsExactly(
                            tuple(FIRST, 0, "Posti nido", "POSTI_NIDO", "circa 120 posti", "almeno 160, l'8% in più"),
                            tuple(FIRST, 1, "Utenti", "", "120", "150"),
                            tuple(SECOND, 0, "Utenti", "", "non rilevato", "tutti"));
            assertThat(rows.sql("select distinct unit, direction, baseline_value, baseline_measured_by from measure")
                            .query()
                            .listOfRows())
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("unit", "")
                            .containsEntry("direction", "UP")
                            .containsEntry("baseline_value", null)
                            .containsEntry("baseline_measured_by", null));
            assertThat(rows.sql("select to_regclass('plan_action_indicator')")
                            .query()
                            .singleRow())
                    .containsValue(null);
        }
    }

    private static void migrate(DataSource database, MigrationVersion to) throws ClassNotFoundException {
        var engine = Class.forName("it.pianozona.workflow.EngineTables");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations((JavaMigration) BeanUtils.instantiateClass(engine))
                .target(to)
                .load()
                .migrate();
    }

    /** Only the rows that the migration reads: what they hang on is not looked at. */
    private static void useIt(DataSource database) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var values : List.of(
                    "'%s', 'Utenti', '120', '150', ''".formatted(FIRST),
                    "'%s', 'Posti nido', 'circa 120 posti', 'almeno 160, l''8%% in più', 'POSTI_NIDO'".formatted(FIRST),
                    "'%s', 'Utenti', 'non rilevato', 'tutti', ''".formatted(SECOND))) {
                statement.execute(
                        "insert into plan_action_indicator (action, name, baseline, target, indicator) values (%s)"
                                .formatted(values));
            }
        }
    }
}
