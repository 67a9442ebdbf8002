/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.ProgrammeVisit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a programme shows at its head. */
@Component
class ProgrammeHead {

    private final ProgrammeApproval approval;
    private final Cycles cycles;

    ProgrammeHead(ProgrammeApproval approval, Cycles cycles) {
        this.approval = approval;
        this.cycles = cycles;
    }

    /** Puts programme, visit, title and place into the model. */
    void on(ProgrammeVisit visit, Model model) {
        var programme = visit.programme();
        var cycle = cycles.get(programme.cycleKey());
        model.addAttribute("visit", visit);
        model.addAttribute("programme", programme);
        model.addAttribute("title", approval.title(programme));
        model.addAttribute(
                "place", "%s %s".formatted(cycles.areaOf(programme.cycleKey()).name(), cycle.period()));
    }
}
