/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.cycle.Cycles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rule that each cycle keeps, from the profile that it started with. */
@Component
class IncentiveRules {

    private final Cycles cycles;

    IncentiveRules(Cycles cycles) {
        this.cycles = cycles;
    }

    /** Empty where the region pays no incentive. */
    Optional<IncentiveRule> of(String cycleKey) {
        var profile = cycles.profileOf(cycleKey);
        return profile.incentiveRule()
                .map(id -> new IncentiveRule(
                        id,
                        cycles.get(cycleKey).start(),
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
