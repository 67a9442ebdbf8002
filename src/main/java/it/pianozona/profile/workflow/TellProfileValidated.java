/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.ProfileValidated;
import it.pianozona.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Message {@code ProfileValidated}: to the cycles of the areas that the profile serves, if they begin in its time. */
@Component
class TellProfileValidated {

    static final String MESSAGE = "ProfileValidated";

    private final CommunityProfiles profiles;
    private final Cycles cycles;
    private final Processes processes;

    TellProfileValidated(CommunityProfiles profiles, Cycles cycles, Processes processes) {
        this.profiles = profiles;
        this.cycles = cycles;
        this.processes = processes;
    }

    @EventListener
    void on(ProfileValidated event) {
        profiles.areasOf(profiles.get(event.businessKey())).stream()
                .flatMap(area -> cycles.ofArea(area).stream())
                .filter(cycle -> !cycle.start().isBefore(event.cycleStart())
                        && !cycle.start().isAfter(event.cycleEnd()))
                .forEach(cycle -> processes.tell(MESSAGE, cycle.key()));
    }
}
