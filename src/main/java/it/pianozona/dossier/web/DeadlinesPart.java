/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The deadlines of the cycle with their legal source (requirement 6.8). */
@Component
@Order(25)
class DeadlinesPart implements DossierPart {

    private final Deadlines deadlines;

    DeadlinesPart(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String slug() {
        return "scadenze";
    }

    @Override
    public String title() {
        return "Scadenze";
    }

    @Override
    public Group group() {
        return Group.PATH;
    }

    @Override
    public void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        model.addAttribute("deadlines", deadlines.of(visit));
    }
}
