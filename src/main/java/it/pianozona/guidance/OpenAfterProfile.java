/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.profile.ProfileValidated;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.StepOwner;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a conference adopts the guidance, its validated community profile opens it (requirement 3.5, ER). */
@Component
class OpenAfterProfile {

    private final GuidanceActs acts;
    private final RegionProfiles profiles;
    private final PlanningAreas areas;

    OpenAfterProfile(GuidanceActs acts, RegionProfiles profiles, PlanningAreas areas) {
        this.acts = acts;
        this.profiles = profiles;
        this.areas = areas;
    }

    @EventListener
    void on(ProfileValidated profile) {
        areas.territory(profile.territory())
                .filter(territory -> adoptsGuidance(territory, profile.cycleStart()))
                .ifPresent(territory -> acts.openOn(
                        profile.businessKey(),
                        profile.businessKey(),
                        territory.code(),
                        profile.cycleStart(),
                        profile.cycleEnd()));
    }

    private boolean adoptsGuidance(Territory territory, LocalDate cycleStart) {
        return territory.kind() == TerritoryKind.CONFERENCE
                && profiles.forCycle(territory.region(), cycleStart)
                                .steps()
                                .guidance()
                                .owner()
                        == StepOwner.CONFERENCE;
    }
}
