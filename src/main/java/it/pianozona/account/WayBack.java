/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.notice.Mailbox;
import it.pianozona.notice.PublicAddress;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TerritoryRuleViolated;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back in when no administrator can enter any more (break glass): whoever has the machine and the database's password names
 * a person, on the command line alone, and reads a one-time address. The person is an administrator from then on, the second factor
 * is gone, the access is open. It stays in the legal record and every administrator is told.
 */
@Component
class WayBack implements ApplicationRunner {

    private static final String ACT = "Via di rientro: chi gestisce l'installazione l'ha indicato dalla macchina";
    private static final String SYSTEM = "sistema";

    private final People people;
    private final AdministratorsOffice office;
    private final Offices offices;
    private final SecondFactors secondFactors;
    private final SignInAttempts attempts;
    private final OneTimeLinks links;
    private final PublicAddress product;
    private final Mailbox mailbox;
    private final LegalRecord record;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    WayBack(
            People people,
            AdministratorsOffice office,
            Offices offices,
            SecondFactors secondFactors,
            SignInAttempts attempts,
            OneTimeLinks links,
            PublicAddress product,
            Mailbox mailbox,
            LegalRecord record,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.people = people;
        this.office = office;
        this.offices = offices;
        this.secondFactors = secondFactors;
        this.attempts = attempts;
        this.links = links;
        this.product = product;
        this.mailbox = mailbox;
        this.record = record;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes the address to the terminal of whoever gave the command, and not into the log, which is kept and sent around. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(WayBackCommand.WHO)) {
            System.out.println(open(arguments));
        }
    }

    /**
     * @return what whoever gave the command reads, Italian, with the address
     * @throws ProductionRefused if the person is not said, or is new and not said whole
     */
    String open(ApplicationArguments arguments) {
        var name = value(arguments, WayBackCommand.WHO)
                .orElseThrow(() -> new ProductionRefused("Scrivi per chi è la via di rientro: --rientro=nome.cognome"));
        try {
            return transaction.execute(status -> open(person(name, arguments)));
        } catch (TerritoryRuleViolated wrong) {
            throw new ProductionRefused("La via di rientro non si apre. " + wrong.getMessage());
        }
    }

    private Person person(String name, ApplicationArguments arguments) {
        var known = people.find(name);
        if (known.isPresent()) {
            return known.get();
        }
        var given = value(arguments, "nome");
        var family = value(arguments, "cognome");
        var email = value(arguments, "posta");
        if (given.isEmpty() || family.isEmpty() || email.isEmpty()) {
            throw new ProductionRefused(
                    "«%s» non è una persona registrata. Se ne hai sbagliato il nome di accesso riscrivilo; se è un amministratore nuovo aggiungi --nome=…, --cognome=… e --posta=…."
                            .formatted(name));
        }
        var newcomer = new Person(name, given.get(), family.get(), email.get(), false);
        people.register(newcomer);
        return newcomer;
    }

    private static Optional<String> value(ApplicationArguments arguments, String option) {
        return Optional.ofNullable(arguments.getOptionValues(option)).orElse(List.of()).stream()
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .findFirst();
    }

    private String open(Person person) {
        var seated = office.seat(person.id(), ACT);
        secondFactors.turnOff(person.id(), Optional.empty(), SYSTEM);
        jdbc.sql("update account set closed_at = null, closed_by = null where person = :person")
                .param("person", person.id())
                .update();
        attempts.forget(person.id());
        var made = links.makeUntil(person.id(), SYSTEM);
        links.shown(made.secret());
        record.append(
                new LegalRecord.Act(WaysIn.PLACE, WaysIn.KEY, SYSTEM, OfficeKind.ADMINISTRATOR.slug(), ACT),
                null,
                Map.of("persona", person.id(), "amministratore da ora", seated));
        tellEveryAdministrator(person);
        return said(person, seated, product.of("/accesso/" + made.secret()), made.until());
    }

    /** Also whoever is let back in: if nobody asked for it, somebody has the machine who should not. */
    private void tellEveryAdministrator(Person person) {
        var cause = "rientro " + UUID.randomUUID();
        offices.holdersOf(OfficeKind.ADMINISTRATOR.slug(), clock.today())
                .forEach(administrator -> mailbox.toPerson(
                        administrator.id(),
                        Wording.of("accesso.via-di-rientro", "persona", person.fullName(), "nome", person.id()),
                        cause));
    }

    private static String said(Person person, boolean seated, String address, Instant until) {
        return """

                Via di rientro per %s (%s)%s.
                Apri quest'indirizzo e scegli la password; vale una volta sola, fino al %s:

                  %s

                Il secondo fattore è tolto: attivalo di nuovo da «Il mio accesso». Resta nella storia legale e tutti gli amministratori sono avvisati.
                """
                .formatted(
                        person.fullName(),
                        person.id(),
                        seated ? ", da ora amministratore" : "",
                        Italian.moment(until),
                        address);
    }
}
