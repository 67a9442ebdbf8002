/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.web;

import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.profile.ProfileChapter;
import it.pianozona.profile.ProfileVisit;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The guidances in the list of a profile's chapters, once there is one. */
@Component
@Order(60)
class GuidanceChapter implements ProfileChapter {

    private final GuidanceAgain guidances;
    private final GuidanceActs acts;

    GuidanceChapter(GuidanceAgain guidances, GuidanceActs acts) {
        this.guidances = guidances;
        this.acts = acts;
    }

    @Override
    public Optional<Link> of(ProfileVisit visit) {
        return guidances.builtOn(visit.key()).stream()
                .findFirst()
                .map(last -> new Link(
                        "Indirizzi",
                        "/profili/" + visit.key() + "/indirizzi",
                        "%s: %s.".formatted(acts.title(last), last.state().italian())));
    }
}
