/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.cycle.DossierChapter;
import it.pianozona.cycle.PlanningCycle;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a dossier to the plan office of its area. */
@Component
@Order(5)
class OfficeInDossier implements DossierChapter {

    @Override
    public Optional<Link> of(PlanningCycle cycle) {
        return Optional.of(new Link("Ufficio di piano", "/uffici-di-piano/" + cycle.area()));
    }
}
