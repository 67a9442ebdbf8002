/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.cycle.Cycles;
import it.pianozona.region.RegionProfile;
import it.pianozona.region.RegionProfiles;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rule that each cycle keeps, from the profile that it started with. */
@Component
class IncentiveRules {

    private final Cycles cycles;
    private final RegionProfiles profiles;

    IncentiveRules(Cycles cycles, RegionProfiles profiles) {
        this.cycles = cycles;
        this.profiles = profiles;
    }

    /** Empty where the region pays no incentive. */
    Optional<IncentiveRule> of(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        return of(cycle.profile(), cycle.start());
    }

    /** The same for a cycle that keeps that profile and begins on that day, without asking the database. */
    Optional<IncentiveRule> of(String profileId, LocalDate cycleStart) {
        return profiles.find(profileId).flatMap(profile -> rule(profile, cycleStart));
    }

    private static Optional<IncentiveRule> rule(RegionProfile profile, LocalDate cycleStart) {
        return profile.incentiveRule()
                .map(id -> new IncentiveRule(
                        id,
                        cycleStart,
                        IncentiveMode.valueOf(profile.settings().word("premialita.mode")),
                        profile.settings().euro("premialita.cap"),
                        profile.settings().days("premialita.verificationDays"),
                        profile.settings().count("return.maxLoops")));
    }

    /** Like {@link #of}, for a cycle that has a claim. */
    IncentiveRule get(String cycleKey) {
        return of(cycleKey).orElseThrow(() -> new IllegalStateException("no incentive rule for " + cycleKey));
    }
}
