/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.page.Door;
import it.pianozona.region.ProfileBranch;
import it.pianozona.region.Role;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may open the pages of a profile, and as what. */
@Service
public class ProfileVisits implements Door<ProfileVisit> {

    private final CommunityProfiles profiles;
    private final ProfileOffices offices;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    ProfileVisits(CommunityProfiles profiles, ProfileOffices offices, RightsOnDate rights, BusinessClock clock) {
        this.profiles = profiles;
        this.offices = offices;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProfileVisit> open(Map<String, String> path, String personId) {
        return of(path.get("key"), personId);
    }

    /** The person's visit; empty where there is no such profile or the person sees neither its territory nor one of its areas. */
    @Transactional(readOnly = true)
    public Optional<ProfileVisit> of(String key, String personId) {
        var mine = rights.of(personId, clock.today());
        return profiles.find(key)
                .filter(profile -> sees(profile, mine.territoryCodes()))
                .map(profile -> visit(profile, personId, mine.officeIds()));
    }

    private boolean sees(CommunityProfile profile, Set<String> territories) {
        return territories.contains(profile.territory())
                || profiles.areasOf(profile).stream().anyMatch(territories::contains);
    }

    private ProfileVisit visit(CommunityProfile profile, String personId, Set<String> held) {
        var asked = profiles.branchesOf(profile);
        var written = written(profile, asked, held);
        var limited = !held.isEmpty() && held.stream().allMatch(ProfileOffices::readsOnlyItsPart);
        var read = limited ? asked.stream().filter(written::containsKey).toList() : asked;
        return new ProfileVisit(
                profile, personId, read, written, held.contains(offices.of(profile, Role.PROFILE_TABLE)));
    }

    private Map<ProfileBranch, String> written(
            CommunityProfile profile, List<ProfileBranch> asked, Collection<String> held) {
        var written = new EnumMap<ProfileBranch, String>(ProfileBranch.class);
        for (var branch : asked) {
            var office = offices.contributor(profile, branch);
            if (held.contains(office)) {
                written.put(branch, office);
            }
        }
        return written;
    }
}
