/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.notice.Mailbox;
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
                "Il tuo accesso a Pianozona",
                change.what().italian()
                        + by(change)
                        + "\n\nSe non lo sapevi, avvisa subito la segreteria del tuo ambito o l'amministratore.",
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
                "Un codice fiscale scritto per te è stato respinto",
                "%s ti ha indicato in una delega, in una nomina o in un elenco e ha scritto per te un codice fiscale. Non è stato registrato, e il tuo accesso e la tua firma non sono cambiati: di chi è già registrato lo scrive solo l'amministratore, o la persona stessa con SPID o CIE."
                                .formatted(writer)
                        + "\n\nPuò essere uno sbaglio. Se non te lo spieghi, avvisa l'amministratore.",
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
                "Il codice fiscale del tuo accesso a Pianozona",
                "Il codice fiscale con cui entri con SPID o CIE, e da cui si riconosce la tua firma, è stato registrato o cambiato. Lo ha fatto %s."
                                .formatted(writer)
                        + "\n\nSe non lo sapevi, avvisa subito l'amministratore o la segreteria del tuo ambito.",
                "codice fiscale " + change.number());
        offices.holdersOf(OfficeKind.ADMINISTRATOR.slug(), clock.today()).stream()
                .filter(administrator -> !administrator.id().equals(person.id()))
                .forEach(administrator -> mailbox.toPerson(
                        administrator.id(),
                        "Codice fiscale cambiato: " + person.fullName(),
                        "Il codice fiscale di %s (%s) è stato registrato o cambiato. Lo ha fatto %s."
                                        .formatted(person.fullName(), person.id(), writer)
                                + "\n\nSe non ti risulta, chiedi alla persona e correggilo da «Persone e accessi».",
                        "codice fiscale " + change.number()));
    }
}
