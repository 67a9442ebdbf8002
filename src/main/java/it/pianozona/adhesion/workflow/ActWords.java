/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the forms of a subsequent act say at their head. */
@Component
class ActWords {

    private final SubsequentActs acts;

    ActWords(SubsequentActs acts) {
        this.acts = acts;
    }

    static UUID actOf(Step step) {
        return UUID.fromString(step.text("actId"));
    }

    SubsequentAct act(Step step) {
        return acts.get(actOf(step));
    }

    Map<String, Object> heading(Step step) {
        var act = act(step);
        var words = new HashMap<String, Object>();
        words.put("oggetto", act.title().isEmpty() ? "Atto successivo all'accordo" : act.title());
        words.put("fatti", "Accordo **%s**, atto %s.".formatted(act.cycleKey(), act.key()));
        words.put("accordo", act.cycleKey());
        words.put("numero", act.number());
        return words;
    }
}
