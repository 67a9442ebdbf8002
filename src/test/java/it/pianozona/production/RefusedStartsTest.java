/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.production;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Installation;
import it.pianozona.support.Node;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The starts that go wrong in an installation, each in a process of its own against a real PostgreSQL: it ends with 1, says in a few
 * Italian lines what to do, and writes nothing. What is said of each kind of database is in {@code database.MigrationsTest}.
 */
@Tag("production")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedStartsTest {

    private static final int MOST_LINES_OF_OURS = 10;

    /** With the banner and Spring's frame. */
    private static final int MOST_LINES = 30;

    private static final String ADMIN = "carla.monti";

    private Installation installation;

    /** One production that has run: the administrator has entered it. */
    @BeforeAll
    void a_production_is_there() throws Exception {
        installation = Installation.start(
                "--pianozona.account.first-administrator.sign-in-name=" + ADMIN,
                "--pianozona.account.first-administrator.password=cavallo-batteria-graffetta");
        assertThat(installation.log())
                .as("an empty database: which migrations ran")
                .containsPattern("Schema del database aggiornato \\(prima: vuoto\\)\\. Migrazioni eseguite: 1, 2, 3, ");
        installation.stop();
    }

    @AfterAll
    void it_goes() throws Exception {
        if (installation != null) {
            installation.close();
        }
    }

    private void isRefused(Node start, String... words) throws Exception {
        assertThat(start.awaitEnd()).as(start.log()).isEqualTo(1);
        assertThat(start.log()).contains(words).doesNotContain("\tat ");
        assertThat(written(start.log())).as(start.log()).isLessThanOrEqualTo(MOST_LINES);
        assertThat(written(start.log().replaceFirst("(?s).*Description:", "")))
                .as(start.log())
                .isBetween(1L, (long) MOST_LINES_OF_OURS);
    }

    private static long written(String text) {
        return text.lines().filter(line -> !line.isBlank()).count();
    }

    private String[] external(String... more) {
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + installation.address(),
                "--spring.datasource.username=" + Installation.role()));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    @Test
    void a_start_without_the_profile_touches_no_database_of_a_production() throws Exception {
        var before = installation.rows();

        isRefused(
                installation.bare(external()),
                "La dimostrazione non tocca il database",
                "SPRING_PROFILES_ACTIVE=prod",
                "Non è stato scritto nulla");
        isRefused(
                installation.bare(external("--pianozona.demonstration.external-database=pianozona")),
                "Contiene i dati di una installazione vera",
                "SPRING_PROFILES_ACTIVE=prod");

        assertThat(installation.rows()).isEqualTo(before);
    }

    @Test
    void a_production_into_which_an_older_program_put_the_demonstrations_accounts_says_how_to_heal_and_heals()
            throws Exception {
        var before = installation.rows();
        var hash = new BCryptPasswordEncoder(4).encode("pianozona");
        for (var invented : List.of("admin", "sindaco.rho", "udp.rhodense")) {
            installation
                    .database()
                    .sql("insert into account (person, password_hash) values (:person, :hash)")
                    .param("person", invented)
                    .param("hash", hash)
                    .update();
        }
        installation
                .database()
                .sql("insert into demonstration_clock (only_row, offset_seconds) values (true, -300000000)")
                .update();

        isRefused(
                installation.node(),
                "I dati ci sono tutti: non crearne un altro",
                "PIANOZONA_ACCOUNT_REMOVEDEMONSTRATION=true");

        try (var healing = installation.node("--pianozona.account.remove-demonstration=true")) {
            healing.awaitReady();
            assertThat(healing.log()).contains("Tolti 3 accessi").contains("nessuna migrazione da eseguire");
        }
        var after = installation.rows();
        assertThat(after.get("account")).isEqualTo(before.get("account"));
        assertThat(after.get("demonstration_clock")).isZero();
        assertThat(after.get("person")).isEqualTo(before.get("person"));
    }

    @Test
    void an_old_program_does_not_touch_a_newer_schema() throws Exception {
        var before = installation.rows();
        installation
                .database()
                .sql(
                        """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                select max(installed_rank) + 1, '9999', 'di domani', 'SQL', 'V9999__di_domani.sql', 1, current_user, 1, true
                from flyway_schema_history""")
                .update();
        try {
            isRefused(
                    installation.node(),
                    "è di una versione più nuova di Pianozona",
                    "lo schema è alla versione 9999",
                    "ripristina la copia");
        } finally {
            installation
                    .database()
                    .sql("delete from flyway_schema_history where version = '9999'")
                    .update();
        }
        assertThat(installation.rows()).isEqualTo(before);
    }

    @Test
    void a_wrong_password_is_said_in_italian_and_so_is_a_machine_that_nobody_reaches() throws Exception {
        isRefused(
                installation.node("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/pianozona"),
                "Il database 127.0.0.1:1/pianozona non si raggiunge",
                "SPRING_DATASOURCE_URL");
        installation.requirePasswords();
        isRefused(
                installation.node("--spring.datasource.password=tutt-altra-parola-9"),
                "nome o password sono sbagliati",
                "SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void a_taken_port_is_said_in_italian() throws Exception {
        try (var taken = new ServerSocket(0)) {
            isRefused(
                    installation.node("--server.port=" + taken.getLocalPort()),
                    "La porta " + taken.getLocalPort() + " è già occupata",
                    "SERVER_PORT");
        }
    }
}
