/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The deadlines of the cycle with their legal source (requirement 6.8). */
@Component
@Order(25)
class DeadlinesPart extends DossierPart {

    private final Deadlines deadlines;

    DeadlinesPart(Deadlines deadlines) {
        super("scadenze", "Scadenze", Group.PATH);
        this.deadlines = deadlines;
    }

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        model.addAttribute("deadlines", deadlines.of(visit));
    }
}
