/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V138 in a database that was used: every figure of frameworks, action sheets and commitments is in the store as it was, with its words. */
@Tag("years")
class MoneyMigrationTest {

    private static final UUID ACTION = UUID.randomUUID();
    private static final UUID OTHER_ACTION = UUID.randomUUID();
    private static final UUID GONE_ACTION = UUID.randomUUID();
    private static final UUID AGREEMENT = UUID.randomUUID();

    /** What pages and documents read before, and what they read since, column by column and in the same order. */
    private static final Map<String, String> BEFORE_AND_SINCE = Map.of(
            "select cycle, year, source, area, amount, note, region_ref, authority_ref from framework_row order by cycle, year, area, source",
            "select l.owner, l.year, l.fund, l.heading, l.amount, n.note, n.region_ref, n.authority_ref from money_line l join framework_note n on n.line = l.id where l.instrument = 'PLAN' and l.stage = 'ESTIMATE' order by l.owner, l.year, l.heading, l.fund",
            "select a.cycle, c.action, a.area, c.year, c.source, c.amount from plan_action_cost c join plan_action a on a.id = c.action order by c.action, c.year, c.source",
            "select owner, sheet, heading, year, fund, amount from money_line where instrument = 'PLAN' and stage = 'PLANNED' order by sheet, year, fund",
            "select c.id, g.cycle, c.agreement::text, c.office, c.action, c.year, c.source, c.available, c.amount, c.non_financial, c.staff_fte, c.act, c.recorded_by from agreement_commitment c join agreement g on g.id = c.agreement order by c.id",
            "select l.id, l.cycle, l.owner, l.body, l.sheet, l.year, l.fund, t.available, l.amount, t.non_financial, t.staff_fte, l.act, l.person from money_line l join agreement_commitment t on t.line = l.id where l.instrument = 'AGREEMENT' and l.stage = 'COMMITTED' order by l.id");

    @Test
    void everyFigureIsInTheStoreAsItWas() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            var database = server.getPostgresDatabase();
            migrate(database, MigrationVersion.fromVersion("137"));
            useIt(database);
            var before = BEFORE_AND_SINCE.keySet().stream()
                    .collect(Collectors.toMap(query -> query, query -> rows(database, query)));

            migrate(database, MigrationVersion.LATEST);

            assertThat(before.values()).extracting(List::size).containsExactlyInAnyOrder(5, 4, 6);
            before.forEach((query, rows) -> assertThat(rows(database, BEFORE_AND_SINCE.get(query)))
                    .as(query)
                    .isEqualTo(rows));
            var store = JdbcClient.create(database);
            assertThat(store.sql("select count(*) from money_line")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(15);
            assertThat(store.sql(
                                    "select sum(amount) from money_line where instrument = 'AGREEMENT' and body = 'sindaco-015182'")
                            .query(BigDecimal.class)
                            .single())
                    .isEqualByComparingTo("3000.30"); // 1,000.10 three times, and nothing
            assertThat(store.sql("select distinct heading from money_line where sheet = ?")
                            .param(ACTION)
                            .query(String.class)
                            .list())
                    .containsExactly("SOCIO_HEALTH");
            assertThat(store.sql("select heading from money_line where sheet = ?")
                            .param(GONE_ACTION)
                            .query(String.class)
                            .list())
                    .containsExactly("");
            assertThat(store.sql(
                                    "select distinct cycle, person, written_at::date::text from money_line where instrument = 'PLAN' and stage = 'ESTIMATE' and cycle = 'RHO-2018-2020'")
                            .query()
                            .singleRow()
                            .values())
                    .containsExactly("RHO-2018-2020", "maria.rossi", "2017-03-01");
            theDatabaseStillHoldsWhatItHeld(store);
        }
    }

    private static void theDatabaseStillHoldsWhatItHeld(JdbcClient store) {
        for (var wrong : List.of(
                "update framework_note set region_ref = '' where heading = 'HEALTH'",
                "update money_line set heading = 'HEALTH' where stage = 'ESTIMATE' and heading = 'SOCIAL'",
                "update framework_note set heading = 'HEALTH', region_ref = 'a', authority_ref = 'b' where heading = 'SOCIAL'",
                "update money_line set amount = -0.01",
                "update agreement_commitment set staff_fte = 1.05",
                "update money_line set fund = 'FNPS' where stage = 'ESTIMATE'",
                "update money_line set year = 2018 where stage = 'PLANNED'")) {
            assertThatThrownBy(() -> store.sql(wrong).update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static List<List<String>> rows(DataSource database, String query) {
        return JdbcClient.create(database)
                .sql(query)
                .query((row, n) -> {
                    var columns = new ArrayList<String>();
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        columns.add(row.getString(column));
                    }
                    return (List<String>) columns;
                })
                .list();
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

    /** What the migration reads, and what it looks for beside; the objective of the actions is not looked at. */
    private static void useIt(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var row : List.of(
                    action(ACTION, "RHO-2018-2020", "SOCIO_HEALTH"),
                    action(OTHER_ACTION, "RHO-2018-2020", "SOCIAL"),
                    "insert into agreement (id, cycle, area, round, remark_rounds, state, object, promoter, planning_variation, state_bodies, supra_district, condition_units, condition_access, condition_traits, opened_on) values ('%s', 'RHO-2018-2020', 'RHO', 1, 0, 'DRAFT', 'Attuazione', 'sindaco-015182', false, false, false, '', '', '', '2017-06-01')"
                            .formatted(AGREEMENT),
                    "insert into framework_edition (cycle, version, person, office, written_at) values ('RHO-2018-2020', 3, 'maria.rossi', 'ufficio-piano-RHO', '2017-03-01T10:00:00Z')",
                    framework("RHO-2018-2020", 2018, "COMUNI", "SOCIAL", "120000.50", "Nota", "", ""),
                    framework("RHO-2018-2020", 2018, "FNPS", "SOCIAL", "0.00", "", "", ""),
                    framework("RHO-2018-2020", 2018, "FNPS", "SOCIO_HEALTH", "7.07", "", "", ""),
                    framework("RHO-2018-2020", 2018, "SSR", "HEALTH", "999999999999.99", "L''anno", "DGR 1", "AUSL 1"),
                    framework("EST-2018-2020", 2018, "FONDO_TOLTO", "SOCIAL", "10", "", "", ""),
                    cost(ACTION, 2018, "COMUNI", "4500"),
                    cost(ACTION, 2019, "COMUNI", "0"),
                    cost(ACTION, 2019, "FNPS", "0.01"),
                    cost(OTHER_ACTION, 2019, "FNPS", "33.33"),
                    commitment("sindaco-015182", ACTION, "1000.10", ""),
                    commitment("sindaco-015182", ACTION, "1000.10", ""),
                    commitment("sindaco-015182", ACTION, "1000.10", "Una sala"),
                    commitment("sindaco-015182", OTHER_ACTION, "0", "Un''auto"),
                    commitment("provincia-MI", OTHER_ACTION, "5", ""),
                    commitment("aderente-1", GONE_ACTION, "6", ""))) {
                statement.execute(row);
            }
        }
    }

    private static String action(UUID id, String cycle, String area) {
        return "insert into plan_action (id, cycle, title, objective, area, target, joint, innovative, social_owner, health_owner, policy, added_at) values ('%s', '%s', 'Azione', '%s', '%s', 'Anziani', '{}', false, 'Comune', '', '', '2017-02-01T10:00:00Z')"
                .formatted(id, cycle, UUID.randomUUID(), area);
    }

    private static String framework(
            String cycle, int year, String source, String area, String euro, String note, String region, String ausl) {
        return "insert into framework_row (cycle, year, source, area, amount, note, region_ref, authority_ref) values ('%s', %d, '%s', '%s', %s, '%s', '%s', '%s')"
                .formatted(cycle, year, source, area, euro, note, region, ausl);
    }

    private static String cost(UUID action, int year, String source, String euro) {
        return "insert into plan_action_cost (action, year, source, amount) values ('%s', %d, '%s', %s)"
                .formatted(action, year, source, euro);
    }

    private static String commitment(String office, UUID action, String euro, String nonFinancial) {
        return "insert into agreement_commitment (id, agreement, office, action, year, source, available, amount, non_financial, staff_fte, act, recorded_by) values ('%s', '%s', '%s', '%s', 2018, 'COMUNI', 2000, %s, '%s', 0.35, 'Delibera 3', 'anna.bianchi')"
                .formatted(UUID.randomUUID(), AGREEMENT, office, action, euro, nonFinancial);
    }
}
