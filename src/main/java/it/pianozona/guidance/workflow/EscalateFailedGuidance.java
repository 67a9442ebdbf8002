/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The guidance was not adopted: president and coordinators are told. */
@ProcessBean("escalateFailedGuidance")
class EscalateFailedGuidance implements JavaDelegate {

    private final GuidanceNotices notices;

    EscalateFailedGuidance(GuidanceNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.failed(execution.getProcessBusinessKey(), (String) execution.getVariable("outcome"));
    }
}
