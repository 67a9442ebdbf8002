/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import it.pianozona.page.Destination;
import it.pianozona.territory.Appointments;
import it.pianozona.territory.MayorsDelegations;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offices, delegations, the register of municipalities. */
@Component
class TerritoryPlaces implements Destination {

    private final Appointments appointments;
    private final MayorsDelegations delegations;

    TerritoryPlaces(Appointments appointments, MayorsDelegations delegations) {
        this.appointments = appointments;
        this.delegations = delegations;
    }

    @Override
    public List<Place> of(String personId) {
        var places = new ArrayList<Place>();
        if (!delegations.officesOf(personId).isEmpty()) {
            places.add(new Place(
                    Group.MINE, 20, "Le mie deleghe", "/deleghe", "Chi partecipa, vota o firma al tuo posto."));
        }
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
        }
        return places;
    }
}
