/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Reminders;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells who leads the agreement that the mediation is late. */
@ProcessBean("escalateMediation")
class EscalateMediation implements JavaDelegate {

    private final Reminders reminders;

    EscalateMediation(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.mediationLate(execution.getProcessBusinessKey());
    }
}
