/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.page.Destination;
import it.pianozona.page.Destination.Group;
import it.pianozona.page.Destination.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The places that a person can go to, under their headings. */
@Component
class Places {

    private final List<Destination> destinations;

    Places(List<Destination> destinations) {
        this.destinations = destinations;
    }

    /** Headings without a place are left out. */
    Map<Group, List<Place>> of(String personId) {
        return destinations.stream()
                .flatMap(destination -> destination.of(personId).stream())
                .sorted(Comparator.comparingInt(Place::position))
                .collect(Collectors.groupingBy(Place::group, TreeMap::new, Collectors.toList()));
    }
}
