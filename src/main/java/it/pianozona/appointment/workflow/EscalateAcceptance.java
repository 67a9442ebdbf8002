/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import it.pianozona.appointment.AppointmentNotices;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The term of the answer is over: who appointed and the coordinators are told. */
@ProcessBean("escalateAcceptance")
class EscalateAcceptance implements JavaDelegate {

    private final AppointmentNotices notices;

    EscalateAcceptance(AppointmentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.escalate(execution.getProcessBusinessKey());
    }
}
