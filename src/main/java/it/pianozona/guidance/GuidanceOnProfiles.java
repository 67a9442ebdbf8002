/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.profile.ProfileUse;
import java.util.List;
import org.springframework.stereotype.Component;

/** A guidance is what is built on the profile of a conference: given up, it frees the profile's years for another. */
@Component
class GuidanceOnProfiles implements ProfileUse {

    private final GuidanceRows rows;

    GuidanceOnProfiles(GuidanceRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isGivenUp(String profileKey) {
        return rows.builtOn(profileKey).stream()
                .findFirst()
                .filter(act -> act.state() == GuidanceAct.State.NOT_ADOPTED)
                .isPresent();
    }

    @Override
    public List<String> keysOf(String territory) {
        return rows.keysOf(territory);
    }
}
