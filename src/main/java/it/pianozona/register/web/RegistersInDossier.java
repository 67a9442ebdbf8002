/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.cycle.DossierChapter;
import it.pianozona.cycle.PlanningCycle;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a dossier to the registers of its area. */
@Component
@Order(40)
class RegistersInDossier implements DossierChapter {

    @Override
    public Optional<Link> of(PlanningCycle cycle) {
        return Optional.of(new Link("Registri territoriali", "/registri/" + cycle.area()));
    }
}
