/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.web;

import it.pianozona.page.Destination;
import java.util.List;
import org.springframework.stereotype.Component;

/** The acts of the region. */
@Component
class RegionalPlaces implements Destination {

    @Override
    public List<Place> of(String personId) {
        return List.of(new Place(
                Group.AREA, 40, "Atti regionali", "/atti-regionali", "Linee guida, riparti e scadenze della Regione."));
    }
}
