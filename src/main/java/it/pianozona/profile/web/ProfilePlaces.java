/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Destination;
import java.util.List;
import org.springframework.stereotype.Component;

/** The community profiles. */
@Component
class ProfilePlaces implements Destination {

    @Override
    public List<Place> of(String personId) {
        return List.of(new Place(
                Group.AREA, 30, "Profili di comunità", "/profili", "I dati del territorio, raccolti e letti insieme."));
    }
}
