/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceDecisions;
import it.pianozona.guidance.GuidanceDrafting;
import it.pianozona.guidance.GuidanceItem;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every form of a guidance shows at its head. */
@Component
class GuidanceWords {

    private final GuidanceActs acts;
    private final GuidanceDrafting drafting;
    private final GuidanceDecisions decisions;

    GuidanceWords(GuidanceActs acts, GuidanceDrafting drafting, GuidanceDecisions decisions) {
        this.acts = acts;
        this.drafting = drafting;
        this.decisions = decisions;
    }

    /** Title, term and, if the body returned the last proposal, why. */
    Map<String, Object> head(Step step) {
        var act = acts.get(step.businessKey());
        var words = new HashMap<String, Object>();
        words.put("oggetto", acts.title(act));
        words.put("termine", Italian.day(act.dueOn()));
        words.put(
                "rinvio",
                decisions
                        .returnReason(act)
                        .map(reason -> "**L'organo ha rinviato la proposta:** " + reason)
                        .orElse(""));
        return words;
    }

    /** The items as they stand, one per line. */
    String items(Step step) {
        return drafting.items(step.businessKey()).stream()
                .map(GuidanceItem::text)
                .collect(Collectors.joining("\n"));
    }
}
