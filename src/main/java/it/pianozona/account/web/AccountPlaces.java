/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.page.Destination;
import java.util.List;
import org.springframework.stereotype.Component;

/** The own account. */
@Component
class AccountPlaces implements Destination {

    @Override
    public List<Place> of(String personId) {
        return List.of(new Place(
                Group.MINE, 90, "Cambia la password", "/password", "Scegli una nuova password per il tuo accesso."));
    }
}
