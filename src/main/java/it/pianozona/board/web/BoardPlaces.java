/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.page.Destination;
import it.pianozona.territory.MayorsMunicipalities;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The municipalities that a person acts for, the boards of their regions, the pages of their health authorities. */
@Component
class BoardPlaces implements Destination {

    private final BoardDoor door;
    private final HealthDoor health;
    private final MayorsMunicipalities municipalities;

    BoardPlaces(BoardDoor door, HealthDoor health, MayorsMunicipalities municipalities) {
        this.door = door;
        this.health = health;
        this.municipalities = municipalities;
    }

    @Override
    public List<Place> of(String personId) {
        return Stream.of(municipality(personId), region(personId), authority(personId))
                .flatMap(places -> places)
                .toList();
    }

    private Stream<Place> municipality(String personId) {
        return municipalities.of(personId).stream()
                .map(one -> new Place(
                        Group.MINE,
                        10,
                        "Il mio Comune: " + one.name(),
                        "/comune/" + one.istat(),
                        "Che cosa votare e firmare, quanto costa il piano, chi rappresenta il Comune."));
    }

    private Stream<Place> region(String personId) {
        return door.of(personId).stream()
                .map(one -> new Place(
                        Group.OVERSIGHT,
                        10,
                        "Quadro regionale: " + one.name(),
                        "/regioni/" + one.code(),
                        "Tutti gli ambiti, i ritardi, i Comuni che mancano, i solleciti."));
    }

    private Stream<Place> authority(String personId) {
        return health.of(personId).stream()
                .map(one -> new Place(
                        Group.OVERSIGHT,
                        20,
                        "Azioni congiunte: " + one.name(),
                        "/aziende/" + one.code(),
                        "Azioni congiunte e somme sanitarie, distretto per distretto."));
    }
}
