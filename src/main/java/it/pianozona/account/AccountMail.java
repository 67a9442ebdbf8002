/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.notice.Mailbox;
import it.pianozona.territory.People;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person that the way in which they sign in has changed, so that who did not do it notices (ASVS 5.0, 6.3.6). */
@Component
class AccountMail {

    private final Mailbox mailbox;
    private final People people;

    AccountMail(Mailbox mailbox, People people) {
        this.mailbox = mailbox;
        this.people = people;
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
}
