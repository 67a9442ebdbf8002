/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficeVisit;
import it.pianozona.office.OfficeVisits;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The door of the plan offices' pages: nothing is there for strangers, and readers do not write. */
@Component
class OfficeDoor {

    private final OfficeVisits visits;

    OfficeDoor(OfficeVisits visits) {
        this.visits = visits;
    }

    OfficeVisit enter(String territory, String personId) {
        return visits.of(territory, personId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** For what the offices keep among themselves: letters, tasks, projects. For who only contributes it is not there. */
    OfficeVisit enterInside(String territory, String personId) {
        var visit = enter(territory, personId);
        if (visit.guest()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return visit;
    }

    /** The person as one who leads the office. */
    static Actor manager(OfficeVisit visit) {
        return actor(visit, visit.managing());
    }

    /** The person as one who works in the office. */
    static Actor worker(OfficeVisit visit) {
        return actor(visit, visit.working());
    }

    /** The person as one who opens a set-up. */
    static Actor opener(OfficeVisit visit) {
        return actor(visit, visit.opening());
    }

    /** The person as one who appoints for a body, or who leads the office. */
    static Actor appointer(OfficeVisit visit, String body) {
        return actor(visit, visit.managing().or(() -> Optional.of(body).filter(visit.appointing()::contains)));
    }

    private static Actor actor(OfficeVisit visit, Optional<String> office) {
        return new Actor(visit.personId(), office.orElseThrow(OfficeDoor::forbidden));
    }

    static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
