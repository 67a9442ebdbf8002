/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.notice.Mailbox;
import it.pianozona.notice.Wording;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.SignInAccess.Asker;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The e-mail and the name of a person on record. With the e-mail goes the way to the access, so nobody else writes it but the
 * person, who shows the password, and an administrator; both addresses are told, and the legal record keeps that it happened.
 */
@Service
public class Contacts {

    private final People people;
    private final Offices offices;
    private final Accounts accounts;
    private final Keepers keepers;
    private final OneTimeLinks links;
    private final Mailbox mailbox;
    private final LegalRecord record;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;
    private final WallClock wallClock;

    Contacts(
            People people,
            Offices offices,
            Accounts accounts,
            Keepers keepers,
            OneTimeLinks links,
            Mailbox mailbox,
            LegalRecord record,
            TransactionTemplate transaction,
            BusinessClock clock,
            WallClock wallClock) {
        this.people = people;
        this.offices = offices;
        this.accounts = accounts;
        this.keepers = keepers;
        this.links = links;
        this.mailbox = mailbox;
        this.record = record;
        this.transaction = transaction;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** The e-mail by which the person is reached; empty if none is known. */
    public String emailOf(String personId) {
        return people.find(personId).map(Person::email).orElse("");
    }

    /**
     * The person writes another e-mail of their own.
     *
     * @throws RuleViolated if the password is wrong, or if the e-mail is none or the one on record
     */
    public void changeOwn(String personId, String password, String email) {
        accounts.confirm(personId, password);
        var office = offices.heldBy(personId, clock.today()).stream()
                .map(Office::id)
                .findFirst()
                .orElse("");
        transaction.executeWithoutResult(status -> {
            var known = people.find(personId).orElseThrow();
            if (known.email().equals(email)) {
                throw new RuleViolated("«Nuova posta elettronica»: è quella che c'è già.");
            }
            changeEmail(known, email, new Asker(personId, office));
        });
    }

    /**
     * An administrator corrects the name and the e-mail of a person.
     *
     * @throws NoSuchElementException if nobody has that sign-in name
     * @throws RuleViolated if the keeper is none, if a name or the e-mail is not one, or if nothing would change
     */
    public void correct(String personId, String givenName, String familyName, String email, String keeperId) {
        keepers.requireAdministrator(keeperId);
        var asker = keepers.asker(keeperId);
        transaction.executeWithoutResult(status -> {
            var known = people.find(personId).orElseThrow(() -> new NoSuchElementException(personId));
            var renamed =
                    !known.givenName().equals(givenName) || !known.familyName().equals(familyName);
            if (!renamed && known.email().equals(email)) {
                throw new RuleViolated("Nome, cognome e posta elettronica sono quelli che ci sono già.");
            }
            if (renamed) {
                rename(known, givenName, familyName, asker);
            }
            if (!known.email().equals(email)) {
                changeEmail(known, email, asker);
            }
        });
    }

    private void rename(Person known, String givenName, String familyName, Asker asker) {
        people.rename(known.id(), givenName, familyName);
        record.append(
                act("Nome della persona corretto", asker),
                Map.of("persona", known.id(), "nome", known.fullName()),
                Map.of("persona", known.id(), "nome", givenName + " " + familyName));
        mailbox.toPerson(
                known.id(),
                Wording.of("accesso.nome-corretto", "nome", givenName + " " + familyName, "chi", by(known, asker)),
                "nome " + UUID.randomUUID());
    }

    private void changeEmail(Person known, String email, Asker asker) {
        people.changeEmail(known.id(), email, asker.personId(), wallClock.now());
        links.end(known.id());
        record.append(
                act("Posta elettronica cambiata", asker),
                inRecord(known.id(), known.email()),
                inRecord(known.id(), email));
        var letter = Wording.of("accesso.posta-cambiata")
                .and("prima", known.email().isEmpty() ? "nessun indirizzo" : WaysIn.masked(known.email()))
                .and("ora", WaysIn.masked(email))
                .and("chi", by(known, asker));
        var cause = "posta " + UUID.randomUUID();
        mailbox.toFormerAddress(known, letter, cause);
        mailbox.toPerson(known.id(), letter, cause);
    }

    /** The record does not spread the address, and can prove which one it was. */
    private static Map<String, String> inRecord(String personId, String email) {
        return Map.of("persona", personId, "posta", WaysIn.masked(email), "impronta", Secrets.hash(email));
    }

    private static LegalRecord.Act act(String what, Asker asker) {
        return new LegalRecord.Act(WaysIn.PLACE, WaysIn.KEY, asker.personId(), asker.officeId(), what);
    }

    private String by(Person known, Asker asker) {
        return asker.personId().equals(known.id())
                ? ""
                : people.find(asker.personId())
                        .map(keeper -> " L'ha chiesto %s.".formatted(keeper.fullName()))
                        .orElse("");
    }
}
