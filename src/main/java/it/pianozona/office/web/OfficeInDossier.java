/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.DossierChapter;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a dossier to the plan office of its area. */
@Component
@Order(5)
class OfficeInDossier implements DossierChapter {

    private final Cycles cycles;

    OfficeInDossier(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public Optional<Link> of(String cycleKey) {
        return cycles.find(cycleKey).map(cycle -> new Link("Ufficio di piano", "/uffici-di-piano/" + cycle.area()));
    }
}
