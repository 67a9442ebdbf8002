/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.cycle.DossierChapter;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.programme.Programmes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The dossier of a cycle leads to the programmes of its years, once there is one. */
@Component
class ProgrammesInDossier implements DossierChapter {

    private final Programmes programmes;

    ProgrammesInDossier(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Optional<Link> of(PlanningCycle cycle) {
        return programmes.ofCycle(cycle.key()).isEmpty()
                ? Optional.empty()
                : Optional.of(new Link("Programmi degli anni", "/piani/" + cycle.key() + "/programmi"));
    }
}
