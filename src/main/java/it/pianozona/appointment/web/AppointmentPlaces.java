/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.web;

import it.pianozona.appointment.Contests;
import it.pianozona.page.Destination;
import it.pianozona.territory.TerritoryKind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Appointments for all who belong to a territory, elections for who keeps the offices. */
@Component
class AppointmentPlaces implements Destination {

    private final AppointmentDoor door;
    private final Contests contests;

    AppointmentPlaces(AppointmentDoor door, Contests contests) {
        this.door = door;
        this.contests = contests;
    }

    @Override
    public List<Place> of(String personId) {
        var places = new ArrayList<Place>();
        var read = door.readBy(personId);
        var keeps = !door.keptBy(personId).isEmpty();
        if (!read.isEmpty()) {
            places.add(new Place(
                    Group.AREA,
                    30,
                    "Incarichi",
                    "/incarichi",
                    "Chi siede negli organi e ricopre gli uffici, da quando e con quale atto."));
        }
        if (read.stream().anyMatch(one -> one.kind() == TerritoryKind.AREA)) {
            places.add(new Place(
                    Group.AREA,
                    40,
                    "Comuni e organi",
                    "/enti",
                    "Popolazione, fusioni, organi e versioni dell'ambito."));
        }
        if (keeps) {
            places.add(new Place(
                    Group.ADMINISTRATION,
                    12,
                    "Elezioni",
                    "/incarichi/elezioni",
                    "L'esito delle elezioni di più comuni, in una volta."));
        }
        if (keeps || contests.concerns(personId)) {
            places.add(new Place(
                    Group.MINE,
                    80,
                    "Incarichi tolti e contestazioni",
                    "/incarichi/contestazioni",
                    "Chi è stato tolto da un incarico, da chi e con quale atto; si contesta una volta."));
        }
        return places;
    }
}
