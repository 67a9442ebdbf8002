/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.document.FrozenDocuments;
import it.pianozona.plan.approval.FullPlan;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The approved plan for documents of other rooms that contain it. */
@Component
public class ApprovedPlanPaper {

    private final FrozenDocuments frozen;
    private final PlanPapers papers;

    ApprovedPlanPaper(FrozenDocuments frozen, PlanPapers papers) {
        this.frozen = frozen;
        this.papers = papers;
    }

    /** What the templates of the plan read, of the version approved last; empty if none is. */
    public Optional<Object> of(String cycleKey) {
        return frozen.of(cycleKey).stream()
                .filter(one -> one.kind().equals(PlanDocuments.KIND))
                .findFirst()
                .map(one -> papers.paper(frozen.read(one, FullPlan.class), PlanDocuments.edition(one)));
    }
}
