/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.ProfileChapter;
import it.pianozona.profile.ProfileVisit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The results in the list of a profile's chapters, for who reads the whole profile. */
@Component
class ResultsChapter implements ProfileChapter {

    private final CommunityProfiles profiles;

    ResultsChapter(CommunityProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Optional<Link> of(ProfileVisit visit) {
        return visit.read().containsAll(profiles.branchesOf(visit.profile()))
                ? Optional.of(new Link(
                        "Risultati e grafici",
                        "/profili/" + visit.key() + "/risultati",
                        "Spesa, trasferimenti, conoscenza, omogeneità, indicatori."))
                : Optional.empty();
    }
}
