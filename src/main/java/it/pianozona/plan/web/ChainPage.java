/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Evidence;
import it.pianozona.plan.chain.PlanChain;
import it.pianozona.plan.chain.PlanChains;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The chain of the plan, read from the needs to the indicators, and what hangs loose in it. */
@Controller
class ChainPage {

    private final PlanChains chains;
    private final Evidence evidence;

    ChainPage(PlanChains chains, Evidence evidence) {
        this.chains = chains;
        this.evidence = evidence;
    }

    /** @param action whose path is brought out, if any */
    @GetMapping("/piani/{cycleKey}/catena")
    String show(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @RequestParam(name = "azione", required = false) UUID action,
            Model model) {
        var chain = chains.of(cycleKey);
        var page = "/piani/" + cycleKey + "/catena";
        var chosen =
                chain.actions().stream().filter(one -> one.id().equals(action)).findFirst();
        var path = chosen.map(chain::around);
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute("branches", path.orElse(chain).branches());
        model.addAttribute(
                "loose",
                chain.looseEnds().stream()
                        .collect(Collectors.groupingBy(
                                PlanChain.LooseEnd::kind, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute(
                "drawing",
                path.map(own -> ChainDrawing.svg(chain, own, page)).orElseGet(() -> ChainDrawing.svg(chain, page)));
        model.addAttribute(
                "states",
                chain.actions().stream()
                        .collect(Collectors.toMap(Action::id, one -> ChainDrawing.costAndState(chain, one))));
        model.addAttribute("evidence", evidence.labels(cycleKey));
        return "piano-catena";
    }
}
