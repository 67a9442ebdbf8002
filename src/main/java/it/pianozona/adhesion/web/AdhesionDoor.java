/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.web;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.AdhesionOwners;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.agreement.AgreementReaders;
import it.pianozona.page.Door;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who reads one adhesion: another organisation's request is nobody else's business, as if it were not there. */
@Component
class AdhesionDoor implements Door<AdhesionDoor.Visit> {

    private final AgreementReaders readers;
    private final Adhesions adhesions;
    private final AdhesionOwners owners;

    AdhesionDoor(AgreementReaders readers, Adhesions adhesions, AdhesionOwners owners) {
        this.readers = readers;
        this.adhesions = adhesions;
        this.owners = owners;
    }

    /** A person before an adhesion that they read. */
    record Visit(Adhesion adhesion, String personId) {}

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        return readers.open(path, personId).flatMap(reader -> adhesions.ofCycle(path.get("key")).stream()
                .filter(adhesion -> Integer.toString(adhesion.number()).equals(path.get("number")))
                .filter(adhesion -> owners.mayRead(adhesion, personId))
                .findFirst()
                .map(adhesion -> new Visit(adhesion, personId)));
    }
}
