/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice.web;

import it.pianozona.notice.CaughtMail;
import it.pianozona.notice.PersonalNotices;
import it.pianozona.page.Destination;
import it.pianozona.territory.Appointments;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The own notices; for the administrator the mail that did not arrive; in a demonstration the caught mail. */
@Component
class NoticePlaces implements Destination {

    private final PersonalNotices notices;
    private final Appointments keepers;
    private final boolean demonstration;

    NoticePlaces(PersonalNotices notices, Appointments keepers, ObjectProvider<CaughtMail> caught) {
        this.notices = notices;
        this.keepers = keepers;
        this.demonstration = caught.getIfAvailable() != null;
    }

    @Override
    public List<Place> of(String personId) {
        var places = new ArrayList<Place>();
        var unread = notices.unread(personId);
        places.add(new Place(
                Group.MINE,
                70,
                "Avvisi e calendario",
                "/avvisi",
                unread == 0
                        ? "Rileggi gli avvisi, scegli quali ricevere per e-mail, abbona il tuo calendario."
                        : unread == 1 ? "Hai un avviso da leggere." : "Hai %d avvisi da leggere.".formatted(unread)));
        if (demonstration) {
            places.add(new Place(
                    Group.MINE,
                    80,
                    "Posta della dimostrazione",
                    "/dimostrazione/posta",
                    "Leggi i messaggi che ti sarebbero arrivati per e-mail."));
        }
        if (keepers.isAdministrator(personId)) {
            places.add(new Place(
                    Group.ADMINISTRATION,
                    60,
                    "Posta non consegnata",
                    "/posta-non-consegnata",
                    "Riprova o scarta i messaggi che non sono arrivati."));
        }
        return places;
    }
}
