/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.SignatoryIndependence;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@PianozonaTest
@Transactional
@Tag("spine")
class FirstAdministratorTest {

    private static final String GOOD = "cavallo-batteria-graffetta";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private TaxCodesOnRecord taxCodes;

    @Autowired
    private SignatoryIndependence independence;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Appointments appointments;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private BusinessClock clock;

    @Test
    void the_first_administrator_enters_an_installation_without_accounts() {
        nobodyCanSignIn();
        jdbc.sql("delete from office_holder where office = 'amministratore'").update();
        jdbc.sql("delete from office where id = 'amministratore'").update();

        start("capo.installazione", GOOD);

        assertThat(encoder.matches(
                        GOOD, accounts.loadUserByUsername("capo.installazione").getPassword()))
                .isTrue();
        assertThat(appointments.isAdministrator("capo.installazione")).isTrue();
    }

    @Test
    void as_soon_as_an_account_exists_the_environment_opens_nothing() {
        start("intruso", GOOD);

        assertThatThrownBy(() -> accounts.loadUserByUsername("intruso")).isInstanceOf(UsernameNotFoundException.class);
        assertThat(appointments.isAdministrator("intruso")).isFalse();
    }

    @Test
    void without_a_name_nothing_is_made() {
        nobodyCanSignIn();

        start("", "");

        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
    }

    @Test
    void an_easy_password_or_a_wrong_name_is_refused() {
        nobodyCanSignIn();

        assertThatThrownBy(() -> start("capo", "corta"))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("almeno 12 caratteri");
        assertThatThrownBy(() -> start("capo", "aaaaaaaaaaaaaaaa")).isInstanceOf(ProductionRefused.class);
        assertThatThrownBy(() -> start("Capo Ufficio", GOOD)).hasMessageContaining("nome di accesso");
    }

    @Test
    void the_codice_fiscale_of_the_first_administrator_is_there_from_the_start() {
        nobodyCanSignIn();

        start("capo.installazione", GOOD, "rssmra85t10a562s");

        assertThat(people.taxCodeOf("capo.installazione")).contains("RSSMRA85T10A562S");
        assertThat(independence.unconfirmed(List.of("capo.installazione"))).isEmpty();
    }

    @Test
    void a_codice_fiscale_that_cannot_be_recorded_stops_the_start_in_words() {
        nobodyCanSignIn();
        var ofTheMayor = people.taxCodeOf("sindaco.rho").orElseThrow();

        assertThatThrownBy(() -> start("capo.installazione", GOOD, "RSSMRA85T10A562X"))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("pianozona.account.first-administrator.tax-code")
                .hasMessageContaining("non è un codice fiscale valido")
                .hasMessageNotContaining("RSSMRA85T10A562X");
        assertThatThrownBy(() -> start("capo.altro", GOOD, ofTheMayor))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("un'altra persona");
        assertThatThrownBy(() -> start("sindaco.rho", GOOD, "RSSMRA85T10A562S"))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("già una persona registrata");
    }

    @Test
    void a_database_of_a_demonstration_is_refused_in_production() {
        assertThatThrownBy(() -> new ProductionData(jdbc, encoder, "").afterPropertiesSet())
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("persone inventate");

        jdbc.sql("update person set demonstration = false").update();
        assertThatThrownBy(() -> new ProductionData(jdbc, encoder, "").afterPropertiesSet())
                .hasMessageContaining("password della dimostrazione");

        nobodyCanSignIn();
        new ProductionData(jdbc, encoder, "").afterPropertiesSet();
    }

    @Test
    void a_person_changes_the_own_password_knowing_the_present_one() {
        assertThatThrownBy(() -> accounts.change("sindaco.rho", "sbagliata", GOOD, Optional.empty()))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("«Password attuale»");
        assertThatThrownBy(() -> accounts.change("sindaco.rho", "pianozona", "corta", Optional.empty()))
                .hasMessageContaining("«Nuova password»");

        accounts.change("sindaco.rho", "pianozona", GOOD, Optional.empty());

        assertThat(encoder.matches(
                        GOOD, accounts.loadUserByUsername("sindaco.rho").getPassword()))
                .isTrue();
    }

    private void nobodyCanSignIn() {
        jdbc.sql("delete from account").update();
    }

    private void start(String signInName, String password) {
        start(signInName, password, "");
    }

    private void start(String signInName, String password, String taxCode) {
        new FirstAdministrator(
                        jdbc, transaction, people, taxCodes, offices, accounts, clock, signInName, password, taxCode)
                .run(new DefaultApplicationArguments());
    }
}
