/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.notice.Mailbox;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TaxCodeChanged;
import it.pianozona.territory.TaxCodeRefused;
import it.pianozona.time.BusinessClock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person that the way in which they sign in has changed, so that who did not do it notices (ASVS 5.0, 6.3.6). */
@Component
class AccountMail {

    private final Mailbox mailbox;
    private final People people;
    private final Offices offices;
    private final BusinessClock clock;

    AccountMail(Mailbox mailbox, People people, Offices offices, BusinessClock clock) {
        this.mailbox = mailbox;
        this.people = people;
        this.offices = offices;
        this.clock = clock;
    }

    @EventListener
    void on(AccountChanged change) {
        if (people.find(change.personId()).isEmpty()) {
            return;
        }
        mailbox.toPerson(
                change.personId(),
                Wording.of("accesso.cambiato", "che", change.what().italian(), "chi", by(change)),
                "accesso " + UUID.randomUUID());
    }

    private String by(AccountChanged change) {
        return change.by().equals(change.personId())
                ? ""
                : people.find(change.by())
                        .map(keeper -> " L'ha chiesto %s.".formatted(keeper.fullName()))
                        .orElse("");
    }

    /** The person is told that somebody wanted another codice fiscale for them; once a day for each who tries. */
    @EventListener
    void on(TaxCodeRefused attempt) {
        var writer = people.find(attempt.writerId()).map(Person::fullName).orElse("Qualcuno");
        mailbox.toPerson(
                attempt.personId(),
                Wording.of("accesso.codice-fiscale-respinto", "chi", writer),
                "codice fiscale respinto %s %s %s".formatted(attempt.personId(), attempt.writerId(), attempt.on()));
    }

    /** The person and every administrator: who rewrites a codice fiscale in silence could enter or sign as that person. */
    @EventListener
    void on(TaxCodeChanged change) {
        var person = people.find(change.personId()).orElseThrow();
        var writer = change.writerId()
                .filter(id -> !id.equals(person.id()))
                .flatMap(people::find)
                .map(Person::fullName)
                .orElse("la persona stessa, con SPID o CIE");
        mailbox.toPerson(
                person.id(),
                Wording.of("accesso.codice-fiscale-cambiato", "chi", writer),
                "codice fiscale " + change.number());
        offices.holdersOf(OfficeKind.ADMINISTRATOR.slug(), clock.today()).stream()
                .filter(administrator -> !administrator.id().equals(person.id()))
                .forEach(administrator -> mailbox.toPerson(
                        administrator.id(),
                        Wording.of("accesso.codice-fiscale-di-una-persona")
                                .and("persona", person.fullName())
                                .and("nome", person.id())
                                .and("chi", writer),
                        "codice fiscale " + change.number()));
    }
}
