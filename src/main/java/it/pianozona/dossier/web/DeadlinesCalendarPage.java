/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.page.FileOut;
import it.pianozona.time.BusinessClock;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The deadlines that are still to be met, for the reader's own calendar (requirement 6.8). */
@Controller
class DeadlinesCalendarPage {

    private final DossierVisits visits;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    DeadlinesCalendarPage(DossierVisits visits, Deadlines deadlines, BusinessClock clock) {
        this.visits = visits;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/fascicolo/{key}/scadenze/scadenze.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String key, Principal person) {
        var open = Deadlines.open(deadlines.of(visits.enter(key, person.getName())));
        return FileOut.of(
                "scadenze-%s.ics".formatted(key),
                DeadlinesCalendar.TYPE,
                DeadlinesCalendar.of(
                        key, open, clock.now().atZone(BusinessClock.ROME).toInstant()));
    }
}
