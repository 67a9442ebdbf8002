/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import it.pianozona.region.Role;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.ServingOffices;
import it.pianozona.time.BusinessClock;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Which office does what for a profile, by the region's roles. */
@Service
public class ProfileOffices {

    private final CommunityProfiles profiles;
    private final ServingOffices offices;
    private final BusinessClock clock;

    ProfileOffices(CommunityProfiles profiles, ServingOffices offices, BusinessClock clock) {
        this.profiles = profiles;
        this.offices = offices;
        this.clock = clock;
    }

    /** The office with that role. */
    public String of(CommunityProfile profile, Role role) {
        return serving(profile, profiles.rulesOf(profile).roles().get(role));
    }

    /** The office that gives a part: it writes that part and no other (ER-33). */
    public String contributor(CommunityProfile profile, ProfileBranch branch) {
        return switch (branch) {
            case QUANTITATIVE -> of(profile, Role.PROFILE_TABLE);
            case QUALITATIVE -> of(profile, Role.QUALITATIVE_CONTRIBUTOR);
            case THEMATIC -> of(profile, Role.THEMATIC_CONTRIBUTOR);
            case SHARED_ANALYSIS -> serving(profile, OfficeKind.HEALTH_MANAGEMENT);
        };
    }

    /** Universities and thematic contributors read no more than they write (ER-32, ER-33). */
    static boolean readsOnlyItsPart(String office) {
        return Set.of(OfficeKind.UNIVERSITY, OfficeKind.THEMATIC_CONTRIBUTORS).stream()
                .anyMatch(kind -> office.startsWith(kind.officeId("")));
    }

    private String serving(CommunityProfile profile, OfficeKind kind) {
        return offices.of(kind, profile.territory(), clock.today());
    }
}
