/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.workflow;

import it.pianozona.registration.Registrations;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody has checked the request in time: it ends and is erased. */
@ProcessBean("expireRegistration")
class ExpireRegistration implements JavaDelegate {

    private final Registrations registrations;

    ExpireRegistration(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registrations.expire(execution.getProcessBusinessKey());
    }
}
