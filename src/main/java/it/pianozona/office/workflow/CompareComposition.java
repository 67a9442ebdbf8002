/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeNotices;
import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Holds the appointed people against the template; what differs is told, nothing is forbidden. */
@ProcessBean("compareComposition")
class CompareComposition implements JavaDelegate {

    private final OfficeNotices notices;

    CompareComposition(OfficeNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tellRemarks(execution.getProcessBusinessKey());
    }
}
