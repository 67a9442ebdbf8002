/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentNotices;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Who appointed is told of the refusal. */
@ProcessBean("tellRefusal")
class TellRefusal implements JavaDelegate {

    private final AppointmentNotices notices;

    TellRefusal(AppointmentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tellRefusal(execution.getProcessBusinessKey());
    }
}
