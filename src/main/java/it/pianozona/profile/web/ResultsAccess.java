/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.region.RegionProfile;
import it.pianozona.region.Role;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.ServingOffices;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may read a profile's results, and who writes on them. Contributors see their own part and not the results (ER-33). */
@Component
class ResultsAccess {

    private static final List<Role> CONTRIBUTORS = List.of(Role.QUALITATIVE_CONTRIBUTOR, Role.THEMATIC_CONTRIBUTOR);

    private final CommunityProfiles profiles;
    private final RightsOnDate rights;
    private final ServingOffices offices;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    ResultsAccess(
            CommunityProfiles profiles,
            RightsOnDate rights,
            ServingOffices offices,
            PlanningAreas areas,
            BusinessClock clock) {
        this.profiles = profiles;
        this.rights = rights;
        this.offices = offices;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * A person before a profile.
     *
     * @param areas names of the profile's areas by code
     * @param tableOffice id of the office that writes the profile
     */
    record Visit(
            CommunityProfile profile, String personId, Rights rights, Map<String, String> areas, String tableOffice) {

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

    /** The person's visit; for strangers and contributors the results do not exist. */
    Visit enter(String key, String personId) {
        var profile = profiles.find(key).orElseThrow(ResultsAccess::notFound);
        var mine = rights.of(personId, clock.today());
        var served = profiles.areasOf(profile);
        var visible = Stream.concat(Stream.of(profile.territory()), served.stream())
                .anyMatch(mine.territoryCodes()::contains);
        var rules = profiles.rulesOf(profile);
        if (!visible || isOnlyContributor(rules, mine.officeIds())) {
            throw notFound();
        }
        var names = new LinkedHashMap<String, String>();
        served.forEach(code ->
                names.put(code, areas.territory(code).map(Territory::name).orElse(code)));
        return new Visit(profile, personId, mine, names, serving(profile, rules, Role.PROFILE_TABLE));
    }

    private static boolean isOnlyContributor(RegionProfile rules, Set<String> offices) {
        return !offices.isEmpty()
                && offices.stream().allMatch(office -> CONTRIBUTORS.stream()
                        .map(rules.roles()::get)
                        .anyMatch(kind -> kind != null && office.startsWith(kind.slug() + "-")));
    }

    private String serving(CommunityProfile profile, RegionProfile rules, Role role) {
        return offices.of(rules.roles().get(role), profile.territory(), clock.today());
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
