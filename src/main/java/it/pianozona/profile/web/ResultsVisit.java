/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.page.Door;
import it.pianozona.profile.CommunityProfile;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Rights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person before a profile.
 *
 * @param areas names of the profile's areas by code
 * @param tableOffice id of the office that writes the profile
 * @param readsAll whether the person reads every part, and so the results
 */
record ResultsVisit(
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
        return Stream.of(OfficeKind.PLAN_OFFICE.officeId(area), OfficeKind.PLAN_OFFICE_HEAD.officeId(area), tableOffice)
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
            throw Door.notHere();
        }
        return asked;
    }
}
