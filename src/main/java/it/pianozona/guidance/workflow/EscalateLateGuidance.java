/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The term has passed: drafting office and coordinators are told, the work goes on. */
@ProcessBean("escalateLateGuidance")
class EscalateLateGuidance implements JavaDelegate {

    private final GuidanceNotices notices;

    EscalateLateGuidance(GuidanceNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.late(execution.getProcessBusinessKey());
    }
}
