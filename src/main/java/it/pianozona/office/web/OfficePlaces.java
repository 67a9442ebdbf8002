/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.page.Destination;
import java.util.List;
import org.springframework.stereotype.Component;

/** The planning offices. */
@Component
class OfficePlaces implements Destination {

    @Override
    public List<Place> of(String personId) {
        return List.of(new Place(
                Group.AREA, 20, "Uffici di piano", "/uffici-di-piano", "Chi ne fa parte, gruppi, tavoli e compiti."));
    }
}
