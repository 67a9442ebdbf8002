/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.DataCollection;
import it.pianozona.profile.PartSummary;
import it.pianozona.profile.ProfileChapter;
import it.pianozona.profile.ProfileVisit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The data in the list of a profile's chapters. */
@Component
class DataChapter implements ProfileChapter {

    private final DataCollection collection;

    DataChapter(DataCollection collection) {
        this.collection = collection;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<Link> of(ProfileVisit visit) {
        if (visit.read().isEmpty()) {
            return Optional.empty();
        }
        var values =
                collection.summary(visit).stream().mapToInt(PartSummary::values).sum();
        return Optional.of(new Link(
                "Dati",
                "/profili/" + visit.key() + "/dati",
                values == 1 ? "1 valore raccolto." : values + " valori raccolti."));
    }
}
