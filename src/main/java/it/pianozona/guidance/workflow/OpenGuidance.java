/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceActs;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens the guidance of the cycle, unless a wider body opened it before the process. */
@ProcessBean("openGuidance")
class OpenGuidance implements JavaDelegate {

    private final GuidanceActs acts;

    OpenGuidance(GuidanceActs acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.openForCycle(execution.getProcessBusinessKey());
    }
}
