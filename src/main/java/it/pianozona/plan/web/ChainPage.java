/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.Evidence;
import it.pianozona.plan.PlanChain;
import it.pianozona.plan.PlanChains;
import it.pianozona.plan.PlanVisit;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The chain of the plan, read from the needs to the indicators, and what hangs loose in it. */
@Controller
class ChainPage {

    private final PlanChains chains;
    private final Evidence evidence;

    ChainPage(PlanChains chains, Evidence evidence) {
        this.chains = chains;
        this.evidence = evidence;
    }

    @GetMapping("/piani/{cycleKey}/catena")
    String show(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        var chain = chains.of(cycleKey);
        model.addAttribute("branches", chain.branches());
        model.addAttribute(
                "loose",
                chain.looseEnds().stream()
                        .collect(Collectors.groupingBy(
                                PlanChain.LooseEnd::kind, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("drawing", ChainDrawing.svg(chain));
        model.addAttribute("evidence", evidence.labels(cycleKey));
        return "piano-catena";
    }
}
