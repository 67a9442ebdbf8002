/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import it.pianozona.profile.ProfileVisit;
import it.pianozona.profile.ProfileVisits;
import it.pianozona.region.ProfileBranch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The door of a profile's pages. */
@Component
class ProfileAccess {

    private final ProfileVisits visits;

    ProfileAccess(ProfileVisits visits) {
        this.visits = visits;
    }

    /** The person's visit; for whoever sees neither the territory nor one of its areas the profile does not exist. */
    ProfileVisit enter(String key, String personId) {
        return visits.of(key, personId).orElseThrow(ProfileAccess::notFound);
    }

    /** The visit of who may read a part. */
    ProfileVisit enterToRead(String key, ProfileBranch branch, String personId) {
        var visit = enter(key, personId);
        if (!visit.reads(branch)) {
            throw forbidden();
        }
        return visit;
    }

    /** The visit of who gives a part. */
    ProfileVisit enterToWrite(String key, ProfileBranch branch, String personId) {
        var visit = enter(key, personId);
        if (!visit.writes(branch)) {
            throw forbidden();
        }
        return visit;
    }

    /** The visit of who gives some part. */
    ProfileVisit enterToWrite(String key, String personId) {
        var visit = enter(key, personId);
        if (visit.written().isEmpty()) {
            throw forbidden();
        }
        return visit;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
