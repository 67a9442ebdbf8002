/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Pill;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.completeness.Completeness;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is missing before the plan is ready, and where it is mended (requirement 3.6). */
@Controller
class CompletenessPage {

    private final Completeness completeness;

    CompletenessPage(Completeness completeness) {
        this.completeness = completeness;
    }

    static String address(String cycleKey) {
        return "/piani/" + cycleKey + "/completezza";
    }

    @GetMapping("/piani/{cycleKey}/completezza")
    String show(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        var report = completeness.report(cycleKey);
        model.addAttribute("report", report);
        model.addAttribute(
                "pill",
                report.isComplete() ? new Pill(Pill.Role.DONE, "completo") : new Pill(Pill.Role.RUNNING, "incompleto"));
        return "piano-completezza";
    }
}
