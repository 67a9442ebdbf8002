/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.database.LockWaits;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.territory.TerritoryRuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first administrator into an installation without a demonstration. The name and the password come from the
 * environment and count only while there is no account at all; afterwards they open nothing. Who signs in with SPID or CIE gives the
 * codice fiscale with them.
 */
@Component
@ConditionalOnProperty(name = "pianozona.demonstration.enabled", havingValue = "false", matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String GIVEN_NAME = "Amministratore";
    private static final String FAMILY_NAME = "di sistema";
    private static final String ACT = "Primo amministratore, indicato da chi ha installato Pianozona";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;
    private final TaxCodesOnRecord taxCodes;
    private final Offices offices;
    private final Accounts accounts;
    private final BusinessClock clock;
    private final String signInName;
    private final String password;
    private final String taxCode;

    FirstAdministrator(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            People people,
            TaxCodesOnRecord taxCodes,
            Offices offices,
            Accounts accounts,
            BusinessClock clock,
            @Value("${pianozona.account.first-administrator.sign-in-name:}") String signInName,
            @Value("${pianozona.account.first-administrator.password:}") String password,
            @Value("${pianozona.account.first-administrator.tax-code:}") String taxCode) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.taxCodes = taxCodes;
        this.offices = offices;
        this.accounts = accounts;
        this.clock = clock;
        this.signInName = signInName.strip();
        this.password = password;
        this.taxCode = taxCode.strip();
    }

    /** True of an administrator whose real name nobody has said. */
    static boolean isUnnamed(Person person) {
        return person.givenName().equals(GIVEN_NAME) && person.familyName().equals(FAMILY_NAME);
    }

    /** @throws ProductionRefused if there is no account yet, and name, password or codice fiscale cannot be used */
    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> letIn());
    }

    private void letIn() {
        lockAmongNodes();
        if (anyAccount()) {
            if (!password.isEmpty()) {
                log.info("Esistono già degli accessi: pianozona.account.first-administrator non serve più, toglilo.");
            }
            return;
        }
        if (signInName.isEmpty() && password.isEmpty()) {
            log.warn(
                    "Nessuno può ancora accedere: riavvia con PIANOZONA_ACCOUNT_FIRSTADMINISTRATOR_SIGNINNAME e PIANOZONA_ACCOUNT_FIRSTADMINISTRATOR_PASSWORD (almeno {} caratteri).",
                    PasswordRule.MIN_LENGTH);
            return;
        }
        requireUsable();
        open();
        log.info("Primo amministratore creato: {}. Togli la sua password dall'ambiente.", signInName);
    }

    private void requireUsable() {
        if (!signInName.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw new ProductionRefused(
                    "Il nome di accesso del primo amministratore (pianozona.account.first-administrator.sign-in-name) non è valido: usa da 2 a 64 lettere minuscole senza accenti, cifre, punto o trattino.");
        }
        if (!PasswordRule.isGoodEnough(password) || password.equalsIgnoreCase(signInName)) {
            throw new ProductionRefused(
                    "La password del primo amministratore (pianozona.account.first-administrator.password) è troppo facile: usane una di almeno %d caratteri, non fra quelle note e diversa dal nome."
                            .formatted(PasswordRule.MIN_LENGTH));
        }
    }

    private void open() {
        var kind = OfficeKind.ADMINISTRATOR;
        record();
        if (offices.find(kind.slug()).isEmpty()) {
            offices.open(new Office(kind.slug(), kind, kind.label(), Optional.empty(), Optional.empty()));
        }
        if (offices.holdersOf(kind.slug(), clock.today()).stream()
                .noneMatch(holder -> holder.id().equals(signInName))) {
            offices.addHolder(kind.slug(), signInName, HolderKind.APPOINTED, ACT, clock.today());
        }
        accounts.open(signInName, password);
    }

    /** The code comes along from the start: afterwards nobody who names the administrator can give them one. */
    private void record() {
        try {
            if (people.find(signInName).isPresent()) {
                taxCodes.requireRecorded(signInName, taxCode, signInName);
                return;
            }
            var newcomer = people.register(new Person(signInName, GIVEN_NAME, FAMILY_NAME, "", false));
            if (!taxCode.isEmpty()) {
                taxCodes.ofFirstAdministrator(newcomer, taxCode);
            }
        } catch (TerritoryRuleViolated wrong) {
            throw new ProductionRefused(
                    "Il codice fiscale del primo amministratore (pianozona.account.first-administrator.tax-code) non si può registrare. "
                            + wrong.getMessage());
        }
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
