/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.workflow;

import it.pianozona.registration.RegistrationNotices;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The planning office is reminded of the check. */
@ProcessBean("remindRegistration")
class RemindRegistration implements JavaDelegate {

    private final RegistrationNotices notices;

    RemindRegistration(RegistrationNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(execution.getProcessBusinessKey());
    }
}
