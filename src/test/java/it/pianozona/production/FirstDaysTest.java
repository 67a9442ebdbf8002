/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.pianozona.support.Installation;
import it.pianozona.support.Visitor;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator does in the first days: enters, gets somebody back in, restores a copy that must not speak. */
@Tag("production")
class FirstDaysTest {

    private static final String ADMIN = "carla.monti";
    private static final String ADMIN_PASSWORD = "cavallo-batteria-graffetta";
    private static final String NEW_PASSWORD = "lampone-trattore-nebbia-9";
    private static final Pattern ADDRESS = Pattern.compile("https://piani\\.example\\.it(/accesso/[A-Za-z0-9_-]{43})");

    @Test
    void the_first_administrator_is_named_gets_back_in_by_a_command_and_a_restored_copy_keeps_silent()
            throws Exception {
        try (var installation = Installation.start(
                "--pianozona.account.first-administrator.sign-in-name=" + ADMIN,
                "--pianozona.account.first-administrator.password=" + ADMIN_PASSWORD,
                "--pianozona.account.first-administrator.given-name=Carla",
                "--pianozona.account.first-administrator.family-name=Monti",
                "--pianozona.account.first-administrator.email=carla.monti@unione.example.it")) {
            whoIsAloneReadsWhatComesFirst(installation);
            aCommandBesideTheRunningNodeOpensTheWayBack(installation);
            installation.stop();
            aCopyInSilenceSendsNothingAndRunsNothing(installation);
        }
    }

    private static void whoIsAloneReadsWhatComesFirst(Installation installation) {
        var admin = entered(installation.port(), ADMIN_PASSWORD);

        var page = admin.get("/territorio/uffici");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Prima, in quest'ordine", "/territorio/comuni", "/enti/nuovi", "Carla Monti")
                .doesNotContain("name=\"office\"");
    }

    private static void aCommandBesideTheRunningNodeOpensTheWayBack(Installation installation) throws Exception {
        var command = installation.node("--rientro=" + ADMIN);

        assertThat(command.awaitEnd()).as(command.log()).isZero();
        assertThat(command.log()).as("a command is not a start").doesNotContain("Pianozona è pronta");
        assertThat(installation.log())
                .contains("Pianozona è pronta: https://piani.example.it (porta " + installation.port() + ").");

        var address = ADDRESS.matcher(command.log());
        assertThat(address.find()).as(command.log()).isTrue();
        var she = Visitor.nobody(installation.port());
        she.sendForm(address.group(1), address.group(1), Map.of("nuova", NEW_PASSWORD, "ripetuta", NEW_PASSWORD));
        entered(installation.port(), NEW_PASSWORD);
        assertThat(installation.log()).as("the node that serves").doesNotContain("/accesso/");
        await("she is told by mail that somebody opened the way back")
                .atMost(Duration.ofSeconds(30))
                .until(() -> installation.mailsTo("carla.monti@unione.example.it").stream()
                        .anyMatch(text -> text.contains("sceglie una nuova password da amministratore")));
        assertThat(installation.mailsTo("carla.monti@unione.example.it")).noneMatch(text -> text.contains("/accesso/"));
    }

    private static void aCopyInSilenceSendsNothingAndRunsNothing(Installation installation) throws Exception {
        var words = "Messaggio che l'originale ha già spedito " + UUID.randomUUID();
        installation
                .database()
                .sql(
                        """
                insert into mail (id, person, cause, office, task, subject, text, state, next_at, created_at)
                values (gen_random_uuid(), :person, :words, '', '', :words, :words, 'WAITING', now(), now())""")
                .param("person", ADMIN)
                .param("words", words)
                .update();
        var due = Instant.parse("2020-01-01T08:00:00Z");
        installation
                .database()
                .sql("update act_ru_job set duedate_ = :due")
                .param("due", Timestamp.from(due))
                .update();

        try (var copy = installation.node("--spring.profiles.active=prod,silenzio")) {
            copy.awaitReady();
            // Five rounds of the mail, and more than the engine lets pass between two looks.
            Thread.sleep(Duration.ofSeconds(12).toMillis());
            assertThat(stateOf(installation, words)).isEqualTo("WAITING");
            assertThat(duesAt(installation, due)).isPositive();
            assertThat(copy.log()).contains("Avvio in silenzio");
            var admin = entered(copy.port(), NEW_PASSWORD);
            assertThat(admin.sendForm("/posta-non-consegnata", "/posta-non-consegnata/attesa/scarta", Map.of())
                            .statusCode())
                    .isEqualTo(302);
            assertThat(stateOf(installation, words)).isEqualTo("DROPPED");
        }

        try (var working = installation.node()) {
            working.awaitReady();
            await("in production the timers that are due fire")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> duesAt(installation, due) == 0);
        }
        assertThat(installation.mailsTo("carla.monti@unione.example.it")).noneMatch(text -> text.contains(words));
    }

    private static String stateOf(Installation installation, String words) {
        return installation
                .database()
                .sql("select state from mail where subject = :words")
                .param("words", words)
                .query(String.class)
                .single();
    }

    private static int duesAt(Installation installation, Instant due) {
        return installation
                .database()
                .sql("select count(*) from act_ru_job where duedate_ = :due")
                .param("due", Timestamp.from(due))
                .query(Integer.class)
                .single();
    }

    private static Visitor entered(int port, String password) {
        var visitor = Visitor.nobody(port);
        assertThat(visitor.signIn(ADMIN, password)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("errore", "attesa");
        return visitor;
    }
}
