/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.cycle.DossierChapter;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a dossier to the profile that serves its cycle, be it of the area or of a wider territory. */
@Component
@Order(0)
class ProfileInDossier implements DossierChapter {

    private final CommunityProfiles profiles;

    ProfileInDossier(CommunityProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Optional<Link> of(PlanningCycle cycle) {
        return profiles.ofCycle(cycle.key())
                .map(CommunityProfile::key)
                .map(key -> new Link("Il profilo di comunità e i suoi dati", "/profili/" + key));
    }
}
