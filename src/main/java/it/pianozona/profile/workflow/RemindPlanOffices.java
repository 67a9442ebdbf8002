/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Some days before the deadline, {@code profile.reminderDays}: a notice to who still owes its knowledge levels. */
@ProcessBean("remindPlanOffices")
class RemindPlanOffices implements JavaDelegate {

    private final ProfileNotices notices;

    RemindPlanOffices(ProfileNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remindSurvey(execution.getProcessBusinessKey(), (String) execution.getVariable("area"));
    }
}
