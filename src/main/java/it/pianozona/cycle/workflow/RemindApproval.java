/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.workflow;

import it.pianozona.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sixty, thirty and seven days before the approval date: planning office and coordinators are told. */
@ProcessBean("remindApproval")
class RemindApproval implements JavaDelegate {

    private final CycleNotices notices;

    RemindApproval(CycleNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.approvalNears(execution.getProcessBusinessKey());
    }
}
