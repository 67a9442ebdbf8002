/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Door;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.ProfileOffices;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.profile.ProfileVisits;
import it.pianozona.region.Role;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may read a profile's results, and who writes on them. Contributors read the indicators of their part only (ER-32, ER-33). */
@Component
class ResultsDoor implements Door<ResultsVisit> {

    private final ProfileVisits visits;
    private final CommunityProfiles profiles;
    private final ProfileOffices offices;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    ResultsDoor(
            ProfileVisits visits,
            CommunityProfiles profiles,
            ProfileOffices offices,
            RightsOnDate rights,
            BusinessClock clock) {
        this.visits = visits;
        this.profiles = profiles;
        this.offices = offices;
        this.rights = rights;
        this.clock = clock;
    }

    /** Of who reads the whole profile; who contributes a part of it is told that the results are not theirs. */
    @Override
    public Optional<ResultsVisit> open(Map<String, String> path, String personId) {
        var visit = visits.open(path, personId).map(this::of);
        visit.ifPresent(found -> Door.require(found.readsAll()));
        return visit;
    }

    /** The same person, before the results. */
    ResultsVisit of(ProfileVisit visit) {
        var profile = visit.profile();
        var personId = visit.personId();
        return new ResultsVisit(
                profile,
                personId,
                rights.of(personId, clock.today()),
                profiles.areaNames(profile),
                offices.of(profile, Role.PROFILE_TABLE),
                visit.read().containsAll(profiles.branchesOf(profile)));
    }

    /** The year that was asked for, the last one with data if it has none. */
    static int year(List<Integer> known, Integer asked) {
        return asked != null && known.contains(asked) ? asked : known.get(known.size() - 1);
    }
}
