/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeNotices;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The term of the appointments is over: who sets the office up and the coordinators are told. */
@ProcessBean("escalateAppointments")
class EscalateAppointments implements JavaDelegate {

    private final OfficeNotices notices;

    EscalateAppointments(OfficeNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.escalateBodies(execution.getProcessBusinessKey());
    }
}
