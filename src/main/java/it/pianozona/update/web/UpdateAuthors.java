/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.web;

import it.pianozona.page.Door;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanVisit;
import org.springframework.stereotype.Component;

/** As whom a visitor writes in the list of changes. */
@Component
class UpdateAuthors {

    /** Through the drafting office that the visitor holds. */
    PlanAuthor of(PlanVisit visit) {
        var office = visit.offices().stream()
                .filter(visit.drafters()::contains)
                .sorted()
                .findFirst()
                .orElseThrow(Door::notYours);
        return new PlanAuthor(visit.personId(), office);
    }
}
