/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.account.OneTimeLinks;
import it.pianozona.notice.Mailbox;
import it.pianozona.notice.PublicAddress;
import it.pianozona.territory.Office;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import org.springframework.stereotype.Component;

/** What the person who has registered is told by e-mail. */
@Component
class RegistrationLetters {

    private static final String SUBJECT = "La tua registrazione a Pianozona";

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
                SUBJECT,
                """
                L'ufficio di piano di %s ha accolto la tua registrazione: fai parte di «%s».

                Il tuo nome di accesso è %s. Scegli la password da questo indirizzo, che vale una volta sola e per %d giorni: %s

                Se è scaduto, chiedine un altro alla segreteria dell'ambito."""
                        .formatted(
                                areaOf(one),
                                office.name(),
                                person.id(),
                                OneTimeLinks.FIRST_OPEN_FOR.toDays(),
                                address.of("/accesso/" + secret)),
                "registrazione " + one.key());
    }

    /** To the address on record, not to the one that was written. */
    void acceptedKnown(Registration one, Person person, Office office) {
        mailbox.toPerson(
                person.id(),
                SUBJECT,
                "L'ufficio di piano di %s ha accolto la registrazione %s: fai parte di «%s». Accedi come hai sempre fatto."
                        .formatted(areaOf(one), one.key(), office.name()),
                "registrazione " + one.key());
    }

    void refused(Registration one, String reason) {
        mailbox.toAddress(
                one.applicant().email(),
                SUBJECT,
                """
                L'ufficio di piano di %s non ha accolto la tua registrazione. Motivo: %s

                Ciò che avevi scritto è stato cancellato. Puoi registrarti di nuovo: %s"""
                        .formatted(areaOf(one), reason, address.of("/registrazione")),
                "registrazione " + one.key());
    }

    void expired(Registration one) {
        mailbox.toAddress(
                one.applicant().email(),
                SUBJECT,
                """
                L'ufficio di piano di %s non ha risposto in tempo alla tua registrazione. Ciò che avevi scritto è stato cancellato.

                Puoi registrarti di nuovo: %s"""
                        .formatted(areaOf(one), address.of("/registrazione")),
                "registrazione " + one.key());
    }

    private String areaOf(Registration one) {
        return areas.find(one.area(), clock.today()).map(PlanningArea::name).orElse(one.area());
    }
}
