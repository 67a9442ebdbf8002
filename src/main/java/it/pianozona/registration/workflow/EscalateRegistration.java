/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.workflow;

import it.pianozona.registration.RegistrationNotices;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The term of the check is over: the planning office and the coordinators are told. */
@ProcessBean("escalateRegistration")
class EscalateRegistration implements JavaDelegate {

    private final RegistrationNotices notices;

    EscalateRegistration(RegistrationNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.escalate(execution.getProcessBusinessKey());
    }
}
