/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.account.OneTimeLinks;
import it.pianozona.notice.Mailbox;
import it.pianozona.notice.PublicAddress;
import it.pianozona.notice.Wording;
import it.pianozona.territory.Office;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import org.springframework.stereotype.Component;

/** What the person who has registered is told by e-mail. */
@Component
class RegistrationLetters {

    private final Mailbox mailbox;
    private final PublicAddress address;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    RegistrationLetters(Mailbox mailbox, PublicAddress address, PlanningAreas areas, BusinessClock clock) {
        this.mailbox = mailbox;
        this.address = address;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param secret of the address that opens once */
    void accepted(Registration one, Person person, Office office, String secret) {
        mailbox.secretToAddress(
                one.applicant().email(),
                Wording.of("registrazione.accolta")
                        .and("ambito", areaOf(one))
                        .and("ufficio", office.name())
                        .and("nome", person.id())
                        .and("giorni", OneTimeLinks.FIRST_OPEN_FOR.toDays())
                        .and("indirizzo", address.of("/accesso/" + secret)),
                "registrazione " + one.key());
    }

    /** To the address on record, not to the one that was written. */
    void acceptedKnown(Registration one, Person person, Office office) {
        mailbox.toPerson(
                person.id(),
                Wording.of("registrazione.accolta-di-chi-accede")
                        .and("ambito", areaOf(one))
                        .and("registrazione", one.key())
                        .and("ufficio", office.name()),
                "registrazione " + one.key());
    }

    void refused(Registration one, String reason) {
        mailbox.toAddress(
                one.applicant().email(),
                Wording.of("registrazione.respinta")
                        .and("ambito", areaOf(one))
                        .and("motivo", reason)
                        .and("indirizzo", address.of("/registrazione")),
                "registrazione " + one.key());
    }

    void expired(Registration one) {
        mailbox.toAddress(
                one.applicant().email(),
                Wording.of("registrazione.senza-risposta")
                        .and("ambito", areaOf(one))
                        .and("indirizzo", address.of("/registrazione")),
                "registrazione " + one.key());
    }

    private String areaOf(Registration one) {
        return areas.find(one.area(), clock.today()).map(PlanningArea::name).orElse(one.area());
    }
}
