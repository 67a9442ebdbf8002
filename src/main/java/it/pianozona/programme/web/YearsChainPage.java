/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Door;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.PlanChains;
import it.pianozona.programme.PlanYears;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The chain of the plan from need to fund and indicator, with cost and target of each year. */
@Controller
class YearsChainPage {

    private final PlanChains chains;

    YearsChainPage(PlanChains chains) {
        this.chains = chains;
    }

    @GetMapping("/piani/{cycleKey}/anni/catena")
    String show(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        Door.requireHere(!visit.guest());
        var chain = chains.of(cycleKey);
        var years = PlanYears.years(visit.cycle());
        model.addAttribute("visit", visit);
        model.addAttribute("years", years);
        model.addAttribute("branches", chain.branches());
        model.addAttribute(
                "through",
                chain.actions().stream().collect(Collectors.toMap(Action::id, one -> new ActionYears(one, years))));
        return "programma-catena";
    }
}
