/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceActs;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The guidance is in force: its cycles are told (message {@code GuidanceAdopted}). */
@ProcessBean("putGuidanceInForce")
class PutGuidanceInForce implements JavaDelegate {

    private final GuidanceActs acts;

    PutGuidanceInForce(GuidanceActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.putInForce(execution.getProcessBusinessKey());
    }
}
