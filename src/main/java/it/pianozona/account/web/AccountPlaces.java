/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.Accounts;
import it.pianozona.page.Destination;
import it.pianozona.text.Italian;
import java.util.List;
import org.springframework.stereotype.Component;

/** The own access. */
@Component
class AccountPlaces implements Destination {

    private final Accounts accounts;

    AccountPlaces(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Place> of(String personId) {
        var before = accounts.previousSignIn(personId)
                .map(at -> "La volta scorsa sei entrato il " + Italian.moment(at) + ". ")
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
