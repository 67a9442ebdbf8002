/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.record.LegalRecord;
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
    private LegalRecord record;

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
    void the_first_administrator_is_a_person_with_a_name_and_an_email() {
        nobodyCanSignIn();

        start(new FirstAdministratorSettings(
                "carla.monti", GOOD, " Carla ", "Monti", "carla.monti@unione.example.it", ""));

        var she = people.find("carla.monti").orElseThrow();
        assertThat(she.fullName()).isEqualTo("Carla Monti");
        assertThat(she.email()).isEqualTo("carla.monti@unione.example.it");
        assertThat(FirstAdministrator.isUnnamed(she)).isFalse();
    }

    @Test
    void half_a_name_or_an_address_that_is_none_stops_the_start_in_words() {
        nobodyCanSignIn();

        assertThatThrownBy(() -> start(new FirstAdministratorSettings("carla.monti", GOOD, "Carla", "", "", "")))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("nome e cognome, tutti e due");
        assertThatThrownBy(
                        () -> start(new FirstAdministratorSettings("carla.monti", GOOD, "Carla", "Monti", "carla", "")))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("nome@comune.it");
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
        assertThatThrownBy(() -> productionLooks(false))
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("persone inventate");

        jdbc.sql("update person set demonstration = false").update();
        assertThatThrownBy(() -> productionLooks(false)).hasMessageContaining("password della dimostrazione");

        nobodyCanSignIn();
        productionLooks(false);
    }

    @Test
    void what_a_start_in_the_wrong_profile_left_is_taken_away_where_it_is_asked_for_and_nothing_else() {
        jdbc.sql("update person set demonstration = false").update();
        jdbc.sql("update account set password_hash = :own, second_factor = null where person = 'sindaco.lainate'")
                .param("own", encoder.encode(GOOD))
                .update();
        jdbc.sql("insert into account (person, password_hash) values ('nessuno.mai', :hash)")
                .param("hash", encoder.encode("pianozona"))
                .update();
        assertThatThrownBy(() -> productionLooks(false))
                .hasMessageContaining("I dati ci sono tutti")
                .hasMessageContaining("PIANOZONA_ACCOUNT_REMOVEDEMONSTRATION=true");

        productionLooks(true);

        assertThat(passwordOf("nessuno.mai")).isEmpty();
        assertThat(passwordOf("sindaco.rho")).containsExactly(Optional.empty());
        assertThat(encoder.matches(
                        GOOD, accounts.loadUserByUsername("sindaco.lainate").getPassword()))
                .isTrue();
        assertThat(jdbc.sql("select count(*) from legal_record where act like 'Accessi della dimostrazione tolti%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        productionLooks(false);
    }

    private List<Optional<String>> passwordOf(String person) {
        return jdbc.sql("select password_hash from account where person = :person")
                .param("person", person)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .list();
    }

    private void productionLooks(boolean remove) {
        new ProductionData(jdbc, encoder, transaction, record, "", remove).afterPropertiesSet();
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
        start(new FirstAdministratorSettings(signInName, password, "", "", "", taxCode));
    }

    private void start(FirstAdministratorSettings settings) {
        new FirstAdministrator(
                        jdbc,
                        transaction,
                        people,
                        taxCodes,
                        new AdministratorsOffice(offices, clock),
                        accounts,
                        settings)
                .run(new DefaultApplicationArguments());
    }
}
