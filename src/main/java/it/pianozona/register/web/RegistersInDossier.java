/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.DossierChapter;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a dossier to the registers of its area. */
@Component
@Order(40)
class RegistersInDossier implements DossierChapter {

    private final Cycles cycles;

    RegistersInDossier(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public Optional<Link> of(String cycleKey) {
        return cycles.find(cycleKey).map(cycle -> new Link("Registri territoriali", "/registri/" + cycle.area()));
    }
}
