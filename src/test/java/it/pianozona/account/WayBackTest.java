/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.support.PianozonaTest;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.People;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The way back in for administrators when none can enter. */
@PianozonaTest
@Transactional
@Tag("spine")
class WayBackTest {

    private static final Pattern SECRET = Pattern.compile("/accesso/([A-Za-z0-9_-]{43})\\s");

    @Autowired
    private WayBack wayBack;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Appointments appointments;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_administrator_who_lost_password_and_second_factor_and_was_closed_gets_back_in() {
        jdbc.sql("update account set second_factor = 'PERDUTO', closed_at = now() where person = 'admin'")
                .update();

        var said = open("--rientro=admin");

        assertThat(said).doesNotContain("da ora amministratore");
        assertThat(links.personOf(secret(said))).contains("admin");
        assertThat(accounts.isClosed("admin")).isFalse();
        assertThat(jdbc.sql("select second_factor from account where person = 'admin'")
                        .query((row, n) -> Optional.ofNullable(row.getString(1)))
                        .single())
                .isEmpty();
        assertThat(onRecord("admin")).isEqualTo(1);
    }

    @Test
    void somebody_new_is_said_whole_becomes_administrator_and_every_administrator_is_told() {
        assertThatThrownBy(() -> open("--rientro=nuova.persona"))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("--nome=…, --cognome=… e --posta=…");
        assertThat(people.find("nuova.persona")).isEmpty();

        var said = open(
                "--rientro=nuova.persona",
                "--nome=Nuova",
                "--cognome=Persona",
                "--posta=nuova.persona@ente.example.it");

        assertThat(said).contains("Nuova Persona", "da ora amministratore");
        assertThat(links.personOf(secret(said))).contains("nuova.persona");
        assertThat(appointments.isAdministrator("nuova.persona")).isTrue();
        assertThat(onRecord("nuova.persona")).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select person from personal_notice where subject = 'Via di rientro aperta per Nuova Persona'")
                        .query(String.class)
                        .list())
                .contains("admin", "nuova.persona");
        assertThat(jdbc.sql("select count(*) from legal_record where after::text like :secret")
                        .param("secret", "%" + secret(said) + "%")
                        .query(Integer.class)
                        .single())
                .as("the secret is on no record")
                .isZero();
    }

    @Test
    void without_a_name_or_with_one_that_cannot_be_nothing_is_opened() {
        assertThatThrownBy(() -> open("--rientro")).hasMessageContaining("--rientro=nome.cognome");
        assertThatThrownBy(
                        () -> open("--rientro=Nuova Persona", "--nome=N", "--cognome=P", "--posta=n@ente.example.it"))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("lettere minuscole");
    }

    @Test
    void the_command_takes_nothing_of_what_serves() {
        assertThat(WayBackCommand.isIn(new String[] {"--server.port=8080"})).isFalse();
        assertThat(WayBackCommand.isIn(new String[] {"--rientro=admin"})).isTrue();
        assertThat(WayBackCommand.aside(new String[] {"--server.port=8080", "--rientro=admin"}))
                .contains("--server.port=0", "--rientro=admin", "--camunda.bpm.job-execution.enabled=false")
                .doesNotContain("--server.port=8080");
    }

    private String open(String... arguments) {
        return wayBack.open(new DefaultApplicationArguments(arguments));
    }

    private static String secret(String said) {
        var found = SECRET.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return found.group(1);
    }

    private int onRecord(String person) {
        return jdbc.sql(
                        "select count(*) from legal_record where act like 'Via di rientro%' and after ->> 'persona' = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}
