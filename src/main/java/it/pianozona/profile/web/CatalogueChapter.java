/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.Indicators;
import it.pianozona.profile.ProfileChapter;
import it.pianozona.profile.ProfileVisit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue of indicators in the list of a profile's chapters. */
@Component
class CatalogueChapter implements ProfileChapter {

    private final Indicators indicators;

    CatalogueChapter(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public Optional<Link> of(ProfileVisit visit) {
        return Optional.of(new Link(
                "Catalogo degli indicatori",
                "/profili/" + visit.key() + "/catalogo",
                indicators.of(visit.profile()).size() + " indicatori."));
    }
}
