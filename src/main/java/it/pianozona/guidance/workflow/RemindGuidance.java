/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Some days before the term: a notice to the drafting office ({@code guidance.reminderDays}). */
@ProcessBean("remindGuidance")
class RemindGuidance implements JavaDelegate {

    private final GuidanceNotices notices;

    RemindGuidance(GuidanceNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(execution.getProcessBusinessKey());
    }
}
