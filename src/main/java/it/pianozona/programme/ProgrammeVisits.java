/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.page.Door;
import it.pianozona.territory.Rights;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Who may open the pages of a programme, and as what. While it is made, its area and whoever sees that; once it is approved, everybody
 * who is signed in. A guest of the area comes in and reads what is theirs.
 */
@Service
public class ProgrammeVisits implements Door<ProgrammeVisit> {

    private final Programmes programmes;
    private final ProgrammeOffices offices;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    ProgrammeVisits(Programmes programmes, ProgrammeOffices offices, RightsOnDate rights, BusinessClock clock) {
        this.programmes = programmes;
        this.offices = offices;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Optional<ProgrammeVisit> open(Map<String, String> path, String personId) {
        var mine = rights.of(personId, clock.today());
        return programmes
                .find(path.get("programmeKey"))
                .map(programme -> visit(programme, mine, personId))
                .filter(visit -> visit.here() || visit.programme().isPublic());
    }

    private ProgrammeVisit visit(Programme programme, Rights mine, String personId) {
        return new ProgrammeVisit(
                programme,
                personId,
                mine.isGuest(programme.area()),
                mine.territoryCodes().contains(programme.area()),
                mine.officeIds(),
                offices.drafters(programme),
                offices.accounting(programme));
    }
}
