/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.page.Destination;
import it.pianozona.territory.Appointments;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offices, the register of municipalities. */
@Component
class TerritoryPlaces implements Destination {

    private final Appointments appointments;

    TerritoryPlaces(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Place> of(String personId) {
        var places = new ArrayList<Place>();
        if (!appointments.keptBy(personId).isEmpty()) {
            places.add(new Place(
                    Group.ADMINISTRATION, 10, "Uffici e titolari", "/territorio/uffici", "Chi ricopre ogni ufficio."));
        }
        if (appointments.isAdministrator(personId)) {
            places.add(new Place(
                    Group.ADMINISTRATION,
                    20,
                    "Elenco dei comuni",
                    "/territorio/comuni",
                    "Il registro dei comuni, da caricare e consultare."));
            places.add(new Place(
                    Group.ADMINISTRATION,
                    25,
                    "Apri ambiti e organi",
                    "/enti/nuovi",
                    "Regioni, aziende, conferenze, ambiti e organi di un'installazione."));
        }
        return places;
    }
}
