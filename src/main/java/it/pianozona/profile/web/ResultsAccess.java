/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.Indicator;
import it.pianozona.profile.ProfileOffices;
import it.pianozona.profile.ProfileVisit;
import it.pianozona.region.Role;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may read a profile's results, and who writes on them. Contributors read the indicators of their part only (ER-32, ER-33). */
@Component
class ResultsAccess {

    private final ProfileAccess access;
    private final CommunityProfiles profiles;
    private final ProfileOffices offices;
    private final RightsOnDate rights;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    ResultsAccess(
            ProfileAccess access,
            CommunityProfiles profiles,
            ProfileOffices offices,
            RightsOnDate rights,
            PlanningAreas areas,
            BusinessClock clock) {
        this.access = access;
        this.profiles = profiles;
        this.offices = offices;
        this.rights = rights;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * A person before a profile.
     *
     * @param areas names of the profile's areas by code
     * @param tableOffice id of the office that writes the profile
     * @param readsAll whether the person reads every part, and so the results
     */
    record Visit(
            CommunityProfile profile,
            String personId,
            Rights rights,
            Map<String, String> areas,
            String tableOffice,
            boolean readsAll) {

        /** Whether the person reads and comments the results for the table's office (LO15-48). */
        public boolean writes() {
            return rights.officeIds().contains(tableOffice);
        }

        /** For which office the person says what an area's rules are like: its plan office's or the table's. */
        Optional<String> officeFor(String area) {
            return Stream.of(
                            OfficeKind.PLAN_OFFICE.officeId(area),
                            OfficeKind.PLAN_OFFICE_HEAD.officeId(area),
                            tableOffice)
                    .filter(rights.officeIds()::contains)
                    .findFirst();
        }

        /** Areas for which the person may say it. */
        public Map<String, String> ownAreas() {
            var own = new LinkedHashMap<>(areas);
            own.keySet().removeIf(area -> officeFor(area).isEmpty());
            return own;
        }

        /** The area that was asked for, the first if none was. */
        String area(String asked) {
            if (asked == null || asked.isEmpty()) {
                return areas.keySet().iterator().next();
            }
            if (!areas.containsKey(asked)) {
                throw notFound();
            }
            return asked;
        }
    }

    /** The visit of somebody who reads the whole profile; for strangers it does not exist. */
    Visit enter(String key, String personId) {
        var visit = visit(access.enter(key, personId), personId);
        if (!visit.readsAll()) {
            throw forbidden();
        }
        return visit;
    }

    /** The visit of somebody who reads at least the indicator's part. */
    Visit enterToRead(String key, Indicator indicator, String personId) {
        return visit(access.enterToRead(key, indicator.branch(), personId), personId);
    }

    private Visit visit(ProfileVisit visit, String personId) {
        var profile = visit.profile();
        var names = new LinkedHashMap<String, String>();
        profiles.areasOf(profile)
                .forEach(code -> names.put(
                        code, areas.territory(code).map(Territory::name).orElse(code)));
        return new Visit(
                profile,
                personId,
                rights.of(personId, clock.today()),
                names,
                offices.of(profile, Role.PROFILE_TABLE),
                visit.read().containsAll(profiles.branchesOf(profile)));
    }

    /** The visit of somebody who may write on the results. */
    Visit enterToWrite(String key, String personId) {
        var visit = enter(key, personId);
        if (!visit.writes()) {
            throw forbidden();
        }
        return visit;
    }

    /** The year that was asked for, the last one with data if it has none. */
    static int year(List<Integer> known, Integer asked) {
        return asked != null && known.contains(asked) ? asked : known.get(known.size() - 1);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
