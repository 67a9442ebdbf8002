/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Some days before the deadline, {@code profile.reminderDays}: a notice to who still owes a part. */
@ProcessBean("remindContributors")
class RemindContributors implements JavaDelegate {

    private final ProfileNotices notices;

    RemindContributors(ProfileNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remindContribution(execution.getProcessBusinessKey(), (String) execution.getVariable("branch"));
    }
}
