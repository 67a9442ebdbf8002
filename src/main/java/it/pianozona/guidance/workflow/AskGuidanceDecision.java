/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceDecisions;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the body of the profile to adopt the guidance. */
@ProcessBean("askGuidanceDecision")
class AskGuidanceDecision implements JavaDelegate {

    private final GuidanceDecisions decisions;

    AskGuidanceDecision(GuidanceDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "decisionId", decisions.ask(execution.getProcessBusinessKey()).toString());
    }
}
