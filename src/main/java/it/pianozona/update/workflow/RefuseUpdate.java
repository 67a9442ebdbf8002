/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.update.UpdateApproval;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The update is refused; the plan stays as it is. */
@ProcessBean("refuseUpdate")
class RefuseUpdate implements JavaDelegate {

    private final UpdateApproval approval;

    RefuseUpdate(UpdateApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var update = UUID.fromString((String) execution.getVariable("updateId"));
        approval.refuse(update);
    }
}
