/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.cycle.DossierChapter;
import it.pianozona.cycle.PlanningCycle;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a dossier to the pages on which the plan is written. */
@Component
@Order(1)
class PlanInDossier implements DossierChapter {

    @Override
    public Optional<Link> of(PlanningCycle cycle) {
        return Optional.of(new Link("Il piano e i suoi capitoli", "/piani/" + cycle.key()));
    }
}
