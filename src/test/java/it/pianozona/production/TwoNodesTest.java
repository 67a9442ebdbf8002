/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.pianozona.support.Installation;
import it.pianozona.support.Node;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two processes of the product on one database. */
@Tag("production")
class TwoNodesTest {

    private static final String[] FIRST_ADMINISTRATOR = {
        "--pianozona.account.first-administrator.sign-in-name=carla.monti",
        "--pianozona.account.first-administrator.password=cavallo-batteria-graffetta"
    };

    @Test
    void two_nodes_that_start_at_once_on_an_empty_database_both_live_and_one_that_stops_says_that_it_is_not_ready()
            throws Exception {
        try (var installation = Installation.prepare()) {
            var first = installation.node(with("--pianozona.health.farewell=20s"));
            var second = installation.node(with("--pianozona.health.farewell=0s"));
            first.awaitReady();
            second.awaitReady();

            assertThat(first.isAlive()).isTrue();
            assertThat(second.isAlive()).isTrue();
            assertThat(count(installation, "account")).isEqualTo(1);
            assertThat(count(installation, "act_ru_authorization where type_ = 0 and resource_id_ = '*'"))
                    .as("the engine's grants, each once")
                    .isEqualTo(5);
            assertThat(count(installation, "act_ru_filter")).isEqualTo(4);
            assertThat(first.log() + second.log()).doesNotContain("duplicate key");

            first.askToStop();
            await("a node that stops says so and goes on serving")
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> first.status("/salute/pronto") == 503);
            assertThat(first.status("/salute/vivo")).isEqualTo(200);
            assertThat(first.status("/accedi")).isEqualTo(200);
            assertThat(second.status("/salute/pronto")).isEqualTo(200);

            theDatabaseGoesAway(installation, second);
        }
    }

    private static String[] with(String setting) {
        return new String[] {FIRST_ADMINISTRATOR[0], FIRST_ADMINISTRATOR[1], setting};
    }

    private static void theDatabaseGoesAway(Installation installation, Node node) throws Exception {
        installation.lockTheDatabase();

        await("without a database a node is not ready, and says so in time")
                .atMost(Duration.ofSeconds(20))
                .until(() -> node.status("/salute/pronto") == 503);
        var asked = System.nanoTime();
        assertThat(node.status("/salute/pronto")).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
        assertThat(node.status("/salute/vivo")).isEqualTo(200);
    }

    private static int count(Installation installation, String table) {
        return installation
                .database()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
