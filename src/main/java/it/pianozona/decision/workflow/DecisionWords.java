/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.decision.RuleSet;
import it.pianozona.text.Italian;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every form of a decision shows at its head. */
@Component
class DecisionWords {

    private final CollegialDecisions decisions;

    DecisionWords(CollegialDecisions decisions) {
        this.decisions = decisions;
    }

    static UUID decisionOf(Step step) {
        return UUID.fromString(step.text("decisionId"));
    }

    /** Subject and body. */
    Map<String, Object> subject(Step step) {
        return head(decisions.get(decisionOf(step)), step);
    }

    private Map<String, Object> head(Decision decision, Step step) {
        var words = new HashMap<String, Object>();
        words.put("oggetto", decision.request().subjectTitle());
        words.put("organo", decisions.body(decision).name());
        words.put("regola", rule(decision.request().ruleSet()));
        words.put("pratica", step.businessKey());
        return words;
    }

    /** Subject, body and the last called sitting. */
    Map<String, Object> sitting(Step step) {
        var called = decisions.called(decisionOf(step));
        var words = head(called.decision(), step);
        var sitting = called.sitting();
        words.put("seduta", Italian.moment(sitting.heldAt()) + (sitting.call() == 2 ? " (seconda convocazione)" : ""));
        words.put("luogo", sitting.place());
        return words;
    }

    /** Where the sitting is moved and the proposal taken back. */
    static String page(Step step) {
        return "/sedute/" + decisionOf(step);
    }

    private static String rule(RuleSet ruleSet) {
        return switch (ruleSet) {
            case MAJORITY_PRESENT -> "maggioranza dei presenti";
            case UNANIMITY -> "unanimità dei componenti";
            case WEIGHTED -> "almeno 67% delle quote e maggioranza dei rappresentanti locali";
        };
    }
}
