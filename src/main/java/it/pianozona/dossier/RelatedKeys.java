/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier;

import it.pianozona.cycle.PlanningCycle;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.profile.CommunityProfile;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.record.RecordSearch;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The business keys whose record belongs to the history of a cycle: its own with all that hangs on it, the profile that serves it, the
 * plan offices that worked for its area in that time (requirement 3.2, business keys).
 */
@Component
public class RelatedKeys {

    private final RecordSearch record;
    private final CommunityProfiles profiles;
    private final PlanOffices offices;

    RelatedKeys(RecordSearch record, CommunityProfiles profiles, PlanOffices offices) {
        this.record = record;
        this.profiles = profiles;
        this.offices = offices;
    }

    /** The keys, the cycle's own first. */
    public Set<String> of(PlanningCycle cycle) {
        var keys = ofCycle(cycle);
        offices.versions(cycle.area()).stream()
                .filter(office -> worksDuring(office, cycle))
                .map(PlanOffice::key)
                .forEach(keys::add);
        return keys;
    }

    /** Without the plan offices: only what would not be there without the cycle. */
    public Set<String> ofCycle(PlanningCycle cycle) {
        var keys = new LinkedHashSet<String>();
        keys.add(cycle.key());
        keys.addAll(record.keysUnder(cycle.key()));
        profiles.ofCycle(cycle.key()).map(CommunityProfile::key).ifPresent(keys::add);
        return keys;
    }

    private static boolean worksDuring(PlanOffice office, PlanningCycle cycle) {
        return !office.from().isAfter(cycle.end())
                && office.to().filter(last -> last.isBefore(cycle.start())).isEmpty();
    }
}
