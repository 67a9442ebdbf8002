/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The table is not there by {@code profile.tableDays}: the office and the coordinators are told. */
@ProcessBean("escalateMissingTable")
class EscalateMissingTable implements JavaDelegate {

    private final ProfileNotices notices;

    EscalateMissingTable(ProfileNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tableMissing(execution.getProcessBusinessKey());
    }
}
