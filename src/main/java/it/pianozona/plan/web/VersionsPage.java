/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.page.Door;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanVisit;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.FullPlan;
import it.pianozona.plan.approval.PlanContent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every approved version of a plan, as it was frozen: an older one stays readable (requirement 2.3, 3.23c). */
@Controller
class VersionsPage {

    private static final String PLAN = "PDZ";

    private final FrozenDocuments documents;
    private final Plans plans;

    VersionsPage(FrozenDocuments documents, Plans plans) {
        this.documents = documents;
        this.plans = plans;
    }

    @GetMapping("/piani/{cycleKey}/versioni")
    String all(PlanVisit visit, @PathVariable String cycleKey, Model model) {
        model.addAttribute("frozen", of(cycleKey));
        model.addAttribute("current", inForce(cycleKey));
        return "piano-versioni";
    }

    @GetMapping("/piani/{cycleKey}/versioni/{version}")
    String one(PlanVisit visit, @PathVariable String cycleKey, @PathVariable int version, Model model) {
        var document = of(cycleKey).stream()
                .filter(found -> found.version() == version)
                .findFirst()
                .orElseThrow(Door::notHere);
        model.addAttribute("document", document);
        model.addAttribute("content", content(document));
        model.addAttribute("current", inForce(cycleKey));
        return "piano-versione";
    }

    /** Number of the version in force today, 0 for none. */
    private int inForce(String cycleKey) {
        return plans.find(cycleKey)
                .filter(plan -> plan.state() == Plan.State.IN_FORCE)
                .map(Plan::version)
                .orElse(0);
    }

    private List<FrozenDocument> of(String cycleKey) {
        return documents.of(cycleKey).stream()
                .filter(document -> document.kind().equals(PLAN))
                .toList();
    }

    /** A plan that was frozen before its whole data were has only its content. */
    private PlanContent content(FrozenDocument document) {
        return Optional.ofNullable(documents.read(document, FullPlan.class).content())
                .orElseGet(() -> documents.read(document, PlanContent.class));
    }
}
