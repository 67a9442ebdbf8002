/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import it.pianozona.update.UpdateApproval;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Version n+1 of the plan is in force. */
@ProcessBean("putUpdateInForce")
class PutUpdateInForce implements JavaDelegate {

    private final UpdateApproval approval;

    PutUpdateInForce(UpdateApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var update = UUID.fromString((String) execution.getVariable("updateId"));
        approval.putInForce(update);
    }
}
