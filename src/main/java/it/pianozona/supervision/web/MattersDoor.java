/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.web;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.AgreementReaders;
import it.pianozona.page.Door;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who reads the matters of an agreement. Defaults and disputes are between the parties: for somebody from outside they do not exist. */
@Component
class MattersDoor implements Door<MattersDoor.Visit> {

    private final AgreementReaders readers;

    MattersDoor(AgreementReaders readers) {
        this.readers = readers;
    }

    /** A person before the matters of an agreement. */
    record Visit(Agreement agreement, String personId) {

        String key() {
            return agreement.cycleKey();
        }
    }

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        return readers.open(path, personId)
                .filter(reader -> !reader.isGuest())
                .map(reader -> new Visit(reader.agreement(), personId));
    }
}
