/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.page.FileOut;
import it.pianozona.time.BusinessClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The deadlines that are still to be met, for the reader's own calendar (requirement 6.8). */
@Controller
class DeadlinesCalendarPage {

    private final Deadlines deadlines;
    private final BusinessClock clock;

    DeadlinesCalendarPage(Deadlines deadlines, BusinessClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/fascicolo/{key}/scadenze/scadenze.ics")
    ResponseEntity<byte[]> calendar(DossierVisits.Visit visit, @PathVariable String key) {
        var open = Deadlines.open(deadlines.of(visit));
        return FileOut.of(
                "scadenze-%s.ics".formatted(key),
                DeadlinesCalendar.TYPE,
                DeadlinesCalendar.of(
                        key, open, clock.now().atZone(BusinessClock.ROME).toInstant()));
    }
}
