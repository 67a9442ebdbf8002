/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Conferences;
import it.pianozona.agreement.Reminders;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the bodies that have not yet said whether they consent. */
@ProcessBean("remindConference")
class RemindConference implements JavaDelegate {

    private final Reminders reminders;
    private final Conferences conferences;

    RemindConference(Reminders reminders, Conferences conferences) {
        this.reminders = reminders;
        this.conferences = conferences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        reminders.remind(key, Reminders.What.CONSENT, conferences.withoutConsent(key));
    }
}
