/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.cycle.CycleKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Profiles of one territory and time that follow one another: what came to nothing leaves its years to the next (requirements, N-2). */
@Component
class SuccessiveProfiles {

    private final List<ProfileUse> uses;

    SuccessiveProfiles(List<ProfileUse> uses) {
        this.uses = uses;
    }

    /** Whether what was made from the profile has been given up. */
    boolean isGivenUp(CommunityProfile profile) {
        return uses.stream().anyMatch(use -> use.isGivenUp(profile.key()));
    }

    /**
     * The key of the next one.
     *
     * @param former the profiles that the territory has had
     */
    String nextKey(String territory, LocalDate start, LocalDate end, List<CommunityProfile> former) {
        var taken = Stream.concat(
                        former.stream().map(CommunityProfile::key),
                        uses.stream().flatMap(use -> use.keysOf(territory).stream()))
                .toList();
        return CycleKey.first(territory, start, end).after(taken).text();
    }

    /** Whether one of its territory's profiles follows it in the same time. */
    static boolean isReplaced(CommunityProfile profile, List<CommunityProfile> ofTerritory) {
        return ofTerritory.stream()
                .filter(other -> other.overlaps(profile.start(), profile.end()))
                .anyMatch(other -> number(other) > number(profile));
    }

    /** 1 for the first of its time, 2 for the next. */
    static int number(CommunityProfile profile) {
        return CycleKey.in(profile.key()).map(CycleKey::number).orElse(1);
    }
}
