/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.web;

import it.pianozona.cycle.DossierChapter;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.incentive.IncentiveClaims;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a dossier to the premialità, where the region has one. */
@Component
class IncentiveChapter implements DossierChapter {

    private final IncentiveClaims claims;

    IncentiveChapter(IncentiveClaims claims) {
        this.claims = claims;
    }

    @Override
    public Optional<Link> of(PlanningCycle cycle) {
        return claims.hasRule(cycle.key())
                ? Optional.of(new Link("Premialità", "/premialita/" + cycle.key()))
                : Optional.empty();
    }
}
