/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.ProfileValidated;
import it.pianozona.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Message {@code ProfileValidated}: to the instances of the profile's territory and of every area that it serves. */
@Component
class TellProfileValidated {

    private static final String MESSAGE = "ProfileValidated";

    private final CommunityProfiles profiles;
    private final Processes processes;

    TellProfileValidated(CommunityProfiles profiles, Processes processes) {
        this.profiles = profiles;
        this.processes = processes;
    }

    @EventListener
    void on(ProfileValidated event) {
        processes.tellTerritory(MESSAGE, event.territory());
        profiles.areasOf(profiles.get(event.businessKey())).stream()
                .filter(area -> !area.equals(event.territory()))
                .forEach(area -> processes.tellTerritory(MESSAGE, area));
    }
}
