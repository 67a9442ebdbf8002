/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The phases of the calendar: planned, begun, done, late (requirement 3.2). */
@Component
@Order(20)
class PhasesPart extends DossierPart {

    PhasesPart() {
        super("fasi", "Fasi", Group.PATH);
    }

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        model.addAttribute("steps", visit.steps());
    }
}
