/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeNotices;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the bodies that have not concluded their appointments. */
@ProcessBean("remindAppointingBodies")
class RemindAppointingBodies implements JavaDelegate {

    private final OfficeNotices notices;

    RemindAppointingBodies(OfficeNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remindBodies(execution.getProcessBusinessKey());
    }
}
