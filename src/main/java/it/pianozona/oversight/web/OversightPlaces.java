/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import it.pianozona.oversight.Watch;
import it.pianozona.page.Destination;
import java.util.List;
import org.springframework.stereotype.Component;

/** Regia and Cockpit, for coordinators. */
@Component
class OversightPlaces implements Destination {

    private final Watch watch;

    OversightPlaces(Watch watch) {
        this.watch = watch;
    }

    @Override
    public List<Place> of(String personId) {
        return watch.territoriesOf(personId).isEmpty()
                ? List.of()
                : List.of(
                        new Place(
                                Group.OVERSIGHT,
                                10,
                                "Regia",
                                "/regia",
                                "Che cosa è in corso, che cosa è fermo e come farlo ripartire."),
                        new Place(
                                Group.OVERSIGHT,
                                20,
                                "Cockpit",
                                "/camunda/app/cockpit/default/",
                                "I procedimenti sul loro diagramma."));
    }
}
