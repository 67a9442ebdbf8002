/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.database.LockWaits;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.territory.TerritoryRuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first administrator into an installation without a demonstration. The name and the password come from the
 * environment and count only while there is no account at all; afterwards they open nothing. They name a person, with an e-mail; who
 * signs in with SPID or CIE gives the codice fiscale with them.
 */
@Component
@EnableConfigurationProperties(FirstAdministratorSettings.class)
@ConditionalOnProperty(name = "pianozona.demonstration.enabled", havingValue = "false", matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String UNSAID_GIVEN_NAME = "Amministratore";
    private static final String UNSAID_FAMILY_NAME = "di sistema";
    private static final String ACT = "Primo amministratore, indicato da chi ha installato Pianozona";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final TaxCodesOnRecord taxCodes;
    private final AdministratorsOffice office;
    private final Accounts accounts;
    private final FirstAdministratorSettings settings;
    private final String signInName;

    FirstAdministrator(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            People people,
            TaxCodesOnRecord taxCodes,
            AdministratorsOffice office,
            Accounts accounts,
            FirstAdministratorSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.taxCodes = taxCodes;
        this.office = office;
        this.accounts = accounts;
        this.settings = settings;
        this.signInName = settings.signInName();
    }

    /** True of an administrator whose real name nobody has said. */
    static boolean isUnnamed(Person person) {
        return person.givenName().equals(UNSAID_GIVEN_NAME)
                && person.familyName().equals(UNSAID_FAMILY_NAME);
    }

    /** @throws ProductionRefused if there is no account yet, and name, password or codice fiscale cannot be used */
    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> letIn());
    }

    private void letIn() {
        lockAmongNodes();
        if (anyAccount()) {
            if (!settings.password().isEmpty()) {
                log.info("Esistono già degli accessi: pianozona.account.first-administrator non serve più, toglilo.");
            }
            return;
        }
        if (signInName.isEmpty() && settings.password().isEmpty()) {
            log.warn(
                    "Nessuno può ancora accedere: riavvia con PIANOZONA_ACCOUNT_FIRSTADMINISTRATOR_SIGNINNAME e PIANOZONA_ACCOUNT_FIRSTADMINISTRATOR_PASSWORD (almeno {} caratteri).",
                    PasswordRule.MIN_LENGTH);
            return;
        }
        requireUsable();
        open();
        log.info("Primo amministratore creato: {}. Togli la sua password dall'ambiente.", signInName);
        if (!settings.isNamed() || settings.email().isEmpty()) {
            log.warn(
                    "Del primo amministratore mancano nome, cognome o posta (PIANOZONA_ACCOUNT_FIRSTADMINISTRATOR_GIVENNAME, …_FAMILYNAME, …_EMAIL): la storia legale non dice chi è e nessun avviso lo raggiunge. Falli scrivere al secondo amministratore da «Persone e accessi», «Correggi i dati».");
        }
    }

    private void requireUsable() {
        if (!signInName.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw new ProductionRefused(
                    "Il nome di accesso del primo amministratore (pianozona.account.first-administrator.sign-in-name) non è valido: usa da 2 a 64 lettere minuscole senza accenti, cifre, punto o trattino.");
        }
        var password = settings.password();
        if (!PasswordRule.isGoodEnough(password) || password.equalsIgnoreCase(signInName)) {
            throw new ProductionRefused(
                    "La password del primo amministratore (pianozona.account.first-administrator.password) è troppo facile: usane una di almeno %d caratteri, non fra quelle note e diversa dal nome."
                            .formatted(PasswordRule.MIN_LENGTH));
        }
        if (settings.givenName().isEmpty() != settings.familyName().isEmpty()) {
            throw new ProductionRefused(
                    "Del primo amministratore servono nome e cognome, tutti e due: pianozona.account.first-administrator.given-name e .family-name.");
        }
    }

    private void open() {
        record();
        office.seat(signInName, ACT);
        accounts.open(signInName, settings.password());
    }

    /** The code comes along from the start: afterwards nobody who names the administrator can give them one. */
    private void record() {
        try {
            if (people.find(signInName).isPresent()) {
                taxCodes.requireRecorded(signInName, settings.taxCode(), signInName);
                return;
            }
            var newcomer = people.register(person());
            if (!settings.taxCode().isEmpty()) {
                taxCodes.ofFirstAdministrator(newcomer, settings.taxCode());
            }
        } catch (TerritoryRuleViolated wrong) {
            throw new ProductionRefused(
                    "Il primo amministratore non si può registrare come dicono pianozona.account.first-administrator.given-name, .family-name, .email e pianozona.account.first-administrator.tax-code. "
                            + wrong.getMessage());
        }
    }

    /** A named person where the settings name one: the law wants to know who administers, and notices want an address. */
    private Person person() {
        return new Person(
                signInName,
                settings.isNamed() ? settings.givenName() : UNSAID_GIVEN_NAME,
                settings.isNamed() ? settings.familyName() : UNSAID_FAMILY_NAME,
                settings.email(),
                false);
    }

    /** Two nodes that start together create one administrator. */
    private void lockAmongNodes() {
        jdbc.sql("select " + LockWaits.PATIENT + ", pg_advisory_xact_lock(hashtext('pianozona.first-administrator'))")
                .query((row, number) -> true)
                .single();
    }

    private boolean anyAccount() {
        return jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }
}
