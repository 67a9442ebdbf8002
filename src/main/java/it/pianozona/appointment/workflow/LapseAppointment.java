/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentCases;
import it.pianozona.appointment.AppointmentNotices;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody has accepted or confirmed in twice the term: the change is off. */
@ProcessBean("lapseAppointment")
class LapseAppointment implements JavaDelegate {

    private final AppointmentCases cases;
    private final AppointmentNotices notices;

    LapseAppointment(AppointmentCases cases, AppointmentNotices notices) {
        this.cases = cases;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.lapse(execution.getProcessBusinessKey());
        notices.tellLapse(execution.getProcessBusinessKey());
    }
}
