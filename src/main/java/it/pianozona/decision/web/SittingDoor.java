/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.web;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.decision.SittingChanges;
import it.pianozona.decision.SittingChanges.Hand;
import it.pianozona.page.Door;
import it.pianozona.page.Field;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may move a sitting. For whoever does not see the territory the decision does not exist; the others of it may not (403). */
@Component
class SittingDoor implements Door<SittingDoor.Visit> {

    private final CollegialDecisions decisions;
    private final SittingChanges changes;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    SittingDoor(CollegialDecisions decisions, SittingChanges changes, RightsOnDate rights, BusinessClock clock) {
        this.decisions = decisions;
        this.changes = changes;
        this.rights = rights;
        this.clock = clock;
    }

    /** A person before a decision that they may move. */
    record Visit(Decision decision, Hand hand) {}

    @Override
    public Optional<Visit> open(Map<String, String> path, String personId) {
        return Field.id(path.get("decision"))
                .flatMap(decisions::find)
                .filter(decision -> rights.of(personId, clock.today())
                        .territoryCodes()
                        .contains(decision.request().territory()))
                .map(decision ->
                        new Visit(decision, changes.handOf(personId, decision).orElseThrow(Door::notYours)));
    }
}
