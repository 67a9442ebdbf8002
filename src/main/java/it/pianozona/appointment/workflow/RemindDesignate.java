/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentNotices;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The appointed is reminded of the answer. */
@ProcessBean("remindDesignate")
class RemindDesignate implements JavaDelegate {

    private final AppointmentNotices notices;

    RemindDesignate(AppointmentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(execution.getProcessBusinessKey());
    }
}
