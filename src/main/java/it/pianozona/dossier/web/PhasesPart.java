/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The phases of the calendar: planned, begun, done, late (requirement 3.2). */
@Component
@Order(20)
class PhasesPart implements DossierPart {

    @Override
    public String slug() {
        return "fasi";
    }

    @Override
    public String title() {
        return "Fasi";
    }

    @Override
    public Group group() {
        return Group.PATH;
    }

    @Override
    public void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        model.addAttribute("steps", visit.steps());
    }
}
