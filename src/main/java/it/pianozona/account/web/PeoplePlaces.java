/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account.web;

import it.pianozona.account.PeopleAdministration;
import it.pianozona.page.Destination;
import java.util.List;
import org.springframework.stereotype.Component;

/** The administration of people. */
@Component
class PeoplePlaces implements Destination {

    private final PeopleAdministration administration;

    PeoplePlaces(PeopleAdministration administration) {
        this.administration = administration;
    }

    @Override
    public List<Place> of(String personId) {
        return administration.mayEnter(personId)
                ? List.of(new Place(
                        Group.ADMINISTRATION,
                        10,
                        "Persone e accessi",
                        "/persone",
                        "Chi può entrare, chi è chiuso fuori, chi è nuovo; importa un foglio."))
                : List.of();
    }
}
