/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.Accounts;
import it.pianozona.page.Destination;
import it.pianozona.time.BusinessClock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The own access. */
@Component
class AccountPlaces implements Destination {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy 'alle' HH:mm", Locale.ITALY)
            .withZone(BusinessClock.ROME);

    private final Accounts accounts;

    AccountPlaces(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Place> of(String personId) {
        var before = accounts.previousSignIn(personId)
                .map(at -> "La volta scorsa sei entrato il " + WHEN.format(at) + ". ")
                .orElse("");
        return List.of(
                new Place(
                        Group.MINE,
                        80,
                        "Il mio accesso",
                        "/sessioni",
                        before + "Vedi dove sei collegato e attiva il secondo fattore."),
                new Place(
                        Group.MINE,
                        90,
                        "Cambia la password",
                        "/password",
                        "Scegli una nuova password per il tuo accesso."));
    }
}
